using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>What a line's own words are, whoever's they may be: nothing, an absence, a question, a call, thanks, an aside.</summary>
internal sealed class LineSense
{
    /// <summary>A longer line says more than one thing.</summary>
    private const int LongestSentence = 160;
    private const int LongestLabel = 60;
    private const int ShortestQuestion = 4;
    private const int MostLabelWords = 3;

    /// <summary>Who is called on is called on in the first words.</summary>
    private const int FirstWords = 6;

    /// <summary>A line of more words is no mere list of links or names.</summary>
    private const int MostWordsOfLinks = 200;

    private readonly Line line;
    private readonly LanguageWords language;
    private readonly TextWords words;
    private readonly string text;
    private List<Span>? links;
    private List<int>? ownWords;

    public LineSense(Line line, LanguageWords language)
    {
        (this.line, this.language) = (line, language);
        text = line.Words;
        words = new TextWords(text);
    }

    public TextWords Words => words;

    /// <summary>"no update", "---", "SA: 3" of a poll, "In progress:", "Shelves - nothing new this week", "❤️ @ann".</summary>
    public bool IsNothing =>
        !text.Any(char.IsLetter) || IsFiller(0) || IsLabel || IsVote || IsExcuse || IsOnlyNames
        || LastPart is > 0 and var last && IsFiller(last);

    /// <summary>"sick on Monday", "Ann is out", "Holidays."</summary>
    public bool IsAbsence => text.Length <= LongestSentence
        && (Any(WordRole.Absence) || Whole(WordRole.AbsenceAlone) || line.Names.Any(n => n is { Use: NameUse.Away, Start: <= 1 }));

    /// <summary>What stands in a section and is no word of its owners.</summary>
    public bool IsNoOwners => BeginsWithNothing || IsQuestion || IsCall || IsThanks || IsAside || IsLabelledLink;

    /// <summary>"No updates, Bob was sorting elsewhere": what follows is an excuse.</summary>
    public bool BeginsWithNothing => Begins(WordRole.Nothing);

    public bool IsQuestion => text.Contains('?') && Begins(WordRole.Asks);
    public bool IsShortQuestion => words.Count < ShortestQuestion && text.AsSpan().TrimEnd().EndsWith('?');

    /// <summary>"Can you look?", "Ann - look at your shelves": said to somebody.</summary>
    public bool IsCall => Begins(WordRole.Calls) || Any(WordRole.You);
    public bool IsOpeningCall => Begins(WordRole.Calls) || Any(WordRole.You, FirstWords);
    public bool IsThanks => Begins(WordRole.Thanks);
    public bool IsBlurb => language[WordRole.Blurb].At(words.Words, 0) is var length and > 0 && (length == words.Count || IsMark(length));
    public bool IsOfOneself => Any(WordRole.Oneself);

    /// <summary>"(see the roof)", "shop-labels", "the ladder needs an owner"</summary>
    public bool IsAside => text is ['(', .., ')'] && text.IndexOf(')') == text.Length - 1
        || !text.AsSpan().Trim().ContainsAny(' ', '\n') && text.AsSpan().Trim().ContainsAny("-/.") || Any(WordRole.Vacant);

    /// <summary>Nothing but addresses and tickets; a link of words, "[sorted the shelves](…)", says what they say.</summary>
    public bool IsBareLink => Links.Count > 0 && OwnWords.Count == 0 && Links.TrueForAll(IsAddress);

    /// <summary>"Owners and status: https://…": a few words that only name what the link leads to.</summary>
    public bool IsLabelledLink => Links.Count > 0 && OwnWords is { Count: > 0 and <= MostLabelWords } own
        && own[^1] == own.Count - 1 && own.Count < words.Count && IsMark(own.Count) && !own.Exists(Tells);

    private bool IsAddress(Span link) =>
        link.Kind == SpanKind.Reference || !Shown(link).Contains(' ') || Shown(link).Contains("://", StringComparison.Ordinal);

    private List<Span> Links => links ??= [.. line.Spans.Where(s => s.Kind is SpanKind.Link or SpanKind.Reference)];

    private string Shown(Span span) => line.Text[span.Start..Math.Min(span.End, line.Text.Length)];

    /// <summary>The words that stand in no link.</summary>
    private List<int> OwnWords => ownWords ??= [.. Enumerable.Range(0, Math.Min(words.Count, MostWordsOfLinks))
        .Where(w => !Links.Exists(l => l.Start <= PlaceOf(w).Start && PlaceOf(w).End <= l.End))];

    /// <summary>Where a word stands in the line with its mark.</summary>
    private (int Start, int End) PlaceOf(int word) =>
        (words.Place(word).Start + (line.Speaker?.End ?? 0), words.Place(word).End + (line.Speaker?.End ?? 0));

    // "Draft published: https://…" tells something.
    private bool Tells(int word) => language[WordRole.StateDone].At(words.Words, word) > 0
        || language[WordRole.VerbEnds].All.Any(e => words.Words[word].EndsWith(e, StringComparison.Ordinal));

    private bool IsLabel => line.Speaker is null && text.Length <= LongestLabel
        && text.AsSpan().TrimEnd(" *_") is [.., ':'] label && text.IndexOf(':') == label.Length - 1;

    // "In favour: 12"
    private bool IsVote => text.Length <= LongestLabel && text.IndexOf(':') is var colon && colon > 0
        && text.AsSpan(colon + 1).Trim() is { IsEmpty: false } count && count.IndexOfAnyExceptInRange('0', '9') < 0;

    private bool IsOnlyNames => words.Count <= MostWordsOfLinks && line.Names.Any() && Enumerable.Range(0, words.Count).All(w =>
        line.Names.Any(n => n.Start <= PlaceOf(w).Start && PlaceOf(w).End <= n.End));

    private bool IsExcuse => text.Length <= LongestSentence && language[WordRole.NothingBegins].At(words.Words, FirstPart) > 0
        && text.AsSpan(words.Place(FirstPart).Start).Trim().TrimEnd(" .!").IndexOfAny(".!?;,") < 0;

    // "Last week: not much due to the heat"
    private int FirstPart => Enumerable.Range(1, Math.Min(3, Math.Max(0, words.Count - 1))).FirstOrDefault(IsMark);

    private int LastPart => text.Length > LongestSentence || text.AsSpan().TrimEnd(" .!").ContainsAny(".!?;") ? 0
        : Enumerable.Range(1, Math.Max(0, words.Count - 1))
            .LastOrDefault(w => words.IsBreak(w, ":,\n–—-") && language[WordRole.Nothing].At(words.Words, w) > 0);

    /// <summary>Whether a colon or a dash stands before a word.</summary>
    private bool IsMark(int word) => word >= words.Count || words.IsBreak(word, ":–—-\n");

    private bool IsFiller(int from)
    {
        var at = from + language[WordRole.Nothing].At(words.Words, from);
        if (at == from)
            return false;
        while (at < words.Count && LengthAt(at) is var length and > 0)
            at += length;
        return at >= words.Count;
    }

    private int LengthAt(int word) =>
        Math.Max(language[WordRole.NothingTail].At(words.Words, word), language[WordRole.Nothing].At(words.Words, word));

    private bool Begins(WordRole role) =>
        language[role].At(words.Words, 0) > 0 || FirstPart > 0 && language[role].At(words.Words, FirstPart) > 0;

    private bool Whole(WordRole role) => language[role].At(words.Words, 0) == words.Count;

    private bool Any(WordRole role, int first = int.MaxValue)
    {
        for (var i = 0; i < words.Count && i < first; i++)
            if (language[role].At(words.Words, i) > 0)
                return true;
        return false;
    }
}
