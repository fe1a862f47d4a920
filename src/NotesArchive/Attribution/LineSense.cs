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
    private readonly WordsByRole roles;
    private readonly TextWords words;
    private readonly string text;
    private readonly List<Span> links;

    public LineSense(Line line, LanguageWords language)
    {
        (this.line, text) = (line, line.Words);
        words = new TextWords(text);
        roles = new WordsByRole(words, language);
        links = [.. line.Spans.Where(s => s.Kind is SpanKind.Link or SpanKind.Reference)];
    }

    public int Count => words.Count;
    public WordsByRole Roles => roles;

    /// <summary>"no update", "---", "SA: 3" of a poll, "In progress:", "Shelves - nothing new this week", "❤️ @ann".</summary>
    public bool IsNothing =>
        !text.Any(char.IsLetter) || IsFiller(0) || IsLabel || IsVote || IsExcuse || IsOnly([.. line.Names])
        || LastPart is > 0 and var last && IsFiller(last);

    /// <summary>"sick on Monday", "Ann is out", "Holidays."</summary>
    public bool IsAbsence => text.Length <= LongestSentence
        && (roles.Any(WordRole.Absence) || roles.At(WordRole.AbsenceAlone, 0) == words.Count
            || line.Names.Any(n => n is { Use: NameUse.Away, Start: <= 1 }));

    /// <summary>What stands in a section and is no word of its owners.</summary>
    public bool IsNoOwners => BeginsWithNothing || IsQuestion || IsCall || IsThanks || IsAside || IsLabelledLink;

    /// <summary>"No updates, Bob was sorting elsewhere": what follows is an excuse.</summary>
    public bool BeginsWithNothing => Begins(WordRole.Nothing);

    public bool IsQuestion => text.Contains('?') && Begins(WordRole.Asks);
    public bool IsShortQuestion => words.Count < ShortestQuestion && text.AsSpan().TrimEnd().EndsWith('?');

    /// <summary>"Can you look?", "Ann - look at your shelves": said to somebody.</summary>
    public bool IsCall => Begins(WordRole.Calls) || roles.Any(WordRole.You);
    public bool IsOpeningCall => Begins(WordRole.Calls) || roles.Any(WordRole.You, end: FirstWords);
    public bool IsThanks => Begins(WordRole.Thanks);
    public bool IsBlurb => roles.At(WordRole.Blurb, 0) is var length and > 0 && (length == words.Count || IsMark(length));
    public bool IsOfOneself => roles.Any(WordRole.Oneself);

    /// <summary>"(see the roof)", "&lt;slides&gt;", "shop-labels", "the ladder needs an owner"</summary>
    public bool IsAside => IsWithin('(', ')') || IsWithin('<', '>')
        || !text.AsSpan().Trim().ContainsAny(' ', '\n') && text.AsSpan().Trim().ContainsAny("-/.") || roles.Any(WordRole.Vacant);

    private bool IsWithin(char open, char close) => text.Length > 1 && text[0] == open && text.IndexOf(close) == text.Length - 1;

    /// <summary>Nothing but addresses and tickets; a link of words, "[sorted the shelves](…)", says what they say.</summary>
    public bool IsBareLink => IsOnly(links) && links.TrueForAll(IsAddress);

    /// <summary>"Owners and status: https://…": a few words that only name what the link leads to; "Draft published: …" tells.</summary>
    public bool IsLabelledLink => links.Count > 0 && Outside(links).ToList() is { Count: > 0 } own
        && own[^1] < Math.Min(MostLabelWords, own.Count) && own.Count < words.Count && IsMark(own.Count)
        && !own.Exists(w => roles.Is(WordRole.StateDone, w) || roles.HasEnd(WordRole.VerbEnds, w));

    private bool IsAddress(Span link) => link.Kind == SpanKind.Reference
        || line.Text[link.Start..Math.Min(link.End, line.Text.Length)] is var shown && (!shown.Contains(' ') || shown.Contains("://"));

    private bool IsOnly(List<Span> spans) => spans.Count > 0 && words.Count <= MostWordsOfLinks && !Outside(spans).Any();

    private IEnumerable<int> Outside(List<Span> spans) => Enumerable.Range(0, Math.Min(words.Count, MostWordsOfLinks))
        .Where(w => !spans.Exists(s => s.Start <= PlaceOf(w).Start && PlaceOf(w).End <= s.End));

    /// <summary>Where a word stands in the line with its mark.</summary>
    private (int Start, int End) PlaceOf(int word) =>
        (words.Place(word).Start + (line.Speaker?.End ?? 0), words.Place(word).End + (line.Speaker?.End ?? 0));

    private bool IsLabel => line.Speaker is null && text.Length <= LongestLabel
        && text.AsSpan().TrimEnd(" *_") is [.., ':'] label && text.IndexOf(':') == label.Length - 1;

    // "In favour: 12"
    private bool IsVote => text.Length <= LongestLabel && text.IndexOf(':') is var colon && colon > 0
        && text.AsSpan(colon + 1).Trim() is { IsEmpty: false } count && count.IndexOfAnyExceptInRange('0', '9') < 0;

    private bool IsExcuse => text.Length <= LongestSentence && roles.Is(WordRole.NothingBegins, FirstPart)
        && text.AsSpan(words.Place(FirstPart).Start).Trim().TrimEnd(" .!").IndexOfAny(".!?;,") < 0;

    // "Last week: not much due to the heat"
    private int FirstPart => Enumerable.Range(1, Math.Min(3, Math.Max(0, words.Count - 1))).FirstOrDefault(IsMark);

    private int LastPart => text.Length > LongestSentence || text.AsSpan().TrimEnd(" .!").ContainsAny(".!?;") ? 0
        : Enumerable.Range(1, Math.Max(0, words.Count - 1))
            .LastOrDefault(w => words.IsBreak(w, ":,\n–—-") && roles.Is(WordRole.Nothing, w));

    /// <summary>Whether a colon or a dash stands before a word.</summary>
    private bool IsMark(int word) => word >= words.Count || words.IsBreak(word, ":–—-\n");

    private bool IsFiller(int from)
    {
        var at = from + roles.At(WordRole.Nothing, from);
        if (at > from)
            for (var last = from; at > last;)
                (last, at) = (at, roles.Behind(WordRole.Nothing, roles.Behind(WordRole.NothingTail, at)));
        return at > from && at >= words.Count;
    }

    private bool Begins(WordRole role) => roles.Is(role, 0) || FirstPart > 0 && roles.Is(role, FirstPart);
}
