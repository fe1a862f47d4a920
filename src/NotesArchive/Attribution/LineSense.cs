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

    private readonly Line line;
    private readonly LanguageWords language;
    private readonly TextWords words;
    private readonly string text;

    public LineSense(Line line, LanguageWords language)
    {
        (this.line, this.language) = (line, language);
        text = line.Words;
        words = new TextWords(text);
    }

    public TextWords Words => words;

    /// <summary>"no update", "---", "In progress:", "Shelves - nothing new this week", "❤️ @ann".</summary>
    public bool IsNothing => words.Count == 0 || IsFiller(0) || IsLabel || IsExcuse || LastPart is > 0 and var last && IsFiller(last) || IsOnlyNames;

    /// <summary>"sick on Monday", "Ann is out", "Holidays."</summary>
    public bool IsAbsence => text.Length <= LongestSentence && (Any(WordRole.Absence) || Whole(WordRole.AbsenceAlone) || line.Names.Any(n => n.Use == NameUse.Away && n.Start <= 1));

    public bool IsQuestion => text.Contains('?') && Begins(WordRole.Asks);
    public bool IsShortQuestion => words.Count < ShortestQuestion && text.AsSpan().TrimEnd().EndsWith('?');

    /// <summary>"Can you look?", "Ann - look at your shelves": said to somebody.</summary>
    public bool IsCall => Begins(WordRole.Calls) || Any(WordRole.You);
    public bool IsThanks => Begins(WordRole.Thanks);
    public bool IsBlurb => language[WordRole.Blurb].At(words.Words, 0) is var length and > 0 && (length == words.Count || IsMark(length));
    public bool IsOfOneself => Any(WordRole.Oneself);

    /// <summary>"(see the roof)", "shop-labels", "the ladder needs an owner"</summary>
    public bool IsAside => text is ['(', .., ')'] && text.IndexOf(')') == text.Length - 1
        || !text.AsSpan().Trim().ContainsAny(' ', '\n') && text.AsSpan().Trim().ContainsAny("-/.") || Any(WordRole.Vacant);

    /// <summary>Nothing but addresses and tickets; a link of words, "[sorted the shelves](…)", says what they say.</summary>
    public bool IsBareLink => Links.Count > 0 && OwnWords.Count == 0 && Links.TrueForAll(l => l.Kind == SpanKind.Reference || !Shown(l).Contains(' ') || Shown(l).Contains("://", StringComparison.Ordinal));

    /// <summary>"Owners and status: https://…": a few words that only name what the link leads to.</summary>
    public bool IsLabelledLink => Links.Count > 0 && OwnWords is { Count: > 0 and <= MostLabelWords } own && own[^1] == own.Count - 1 && own.Count < words.Count
        && IsMark(own.Count) && !own.Exists(Tells);

    private List<Span> Links => [.. line.Spans.Where(s => s.Kind is SpanKind.Link or SpanKind.Reference)];

    private string Shown(Span span) => line.Text[span.Start..Math.Min(span.End, line.Text.Length)];

    /// <summary>The words that stand in no link.</summary>
    private List<int> OwnWords => [.. Enumerable.Range(0, words.Count).Where(w => !Links.Exists(l => l.Start <= PlaceOf(w).Start && PlaceOf(w).End <= l.End))];

    /// <summary>Where a word stands in the line with its mark.</summary>
    private (int Start, int End) PlaceOf(int word) =>
        (words.Place(word).Start + (line.Speaker?.End ?? 0), words.Place(word).End + (line.Speaker?.End ?? 0));

    // "Draft published: https://…" tells something.
    private bool Tells(int word) => language[WordRole.StateDone].At(words.Words, word) > 0 || language[WordRole.VerbEnds].All.Any(e => words.Words[word].EndsWith(e, StringComparison.Ordinal));

    private bool IsLabel => line.Speaker is null && text.Length <= LongestLabel && text.AsSpan().TrimEnd(" *_").EndsWith(':') && text.IndexOf(':') == text.AsSpan().TrimEnd(" *_").Length - 1;

    private bool IsOnlyNames => line.Names.Any() && Enumerable.Range(0, words.Count).All(w =>
        line.Names.Any(n => n.Start <= PlaceOf(w).Start && PlaceOf(w).End <= n.End));

    private bool IsExcuse => text.Length <= LongestSentence && language[WordRole.NothingBegins].At(words.Words, FirstPart) > 0
        && text.AsSpan(words.Place(FirstPart).Start).Trim().TrimEnd(" .!").IndexOfAny(".!?;,") < 0;

    // "Last week: not much due to the heat"
    private int FirstPart => Enumerable.Range(1, Math.Min(3, Math.Max(0, words.Count - 1))).FirstOrDefault(IsMark);

    private int LastPart => text.Length > LongestSentence || text.AsSpan().TrimEnd(" .!").ContainsAny(".!?;") ? 0
        : Enumerable.Range(1, Math.Max(0, words.Count - 1)).LastOrDefault(w => words.IsBreak(w, ":,\n–—-") && language[WordRole.Nothing].At(words.Words, w) > 0);

    /// <summary>Whether a colon or a dash stands before a word.</summary>
    private bool IsMark(int word) => word >= words.Count || words.IsBreak(word, ":–—-\n");

    private bool IsFiller(int from)
    {
        var at = from + language[WordRole.Nothing].At(words.Words, from);
        if (at == from)
            return false;
        while (at < words.Count && (language[WordRole.NothingTail].At(words.Words, at) is var tail and > 0 ? tail : language[WordRole.Nothing].At(words.Words, at)) is var length and > 0)
            at += length;
        return at >= words.Count;
    }

    private bool Begins(WordRole role) => language[role].At(words.Words, 0) > 0 || FirstPart > 0 && language[role].At(words.Words, FirstPart) > 0;

    private bool Whole(WordRole role) => language[role].At(words.Words, 0) == words.Count;

    private bool Any(WordRole role)
    {
        for (var i = 0; i < words.Count; i++)
            if (language[role].At(words.Words, i) > 0)
                return true;
        return false;
    }
}
