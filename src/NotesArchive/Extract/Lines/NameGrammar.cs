using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Lines;

/// <summary>
/// What the words around a name make of the person. It looks at what stands right before and right behind a name, or behind the
/// last of several that are joined ("Ann, Bob and @cleo have merged it"), never further.
/// </summary>
internal sealed class NameGrammar(LanguageWords language, TextWords words)
{
    private const int LongestPhrase = 4;

    /// <summary>A word with one of the ends of verbs is one from this length on: "need" and "king" are none.</summary>
    private const int ShortestVerb = 5;

    private readonly WordsByRole roles = new(words, language);

    /// <summary>Use and state of the names from <paramref name="start"/> to <paramref name="end"/>, joined names as one.</summary>
    public (NameUse Use, WorkState? State) Of(int start, int end)
    {
        if (IsBefore(WordRole.SpokenTo, start))
            return (NameUse.SpokenTo, null);
        if (Acts(start, end) is (not NameUse.Mentioned, _) and var acts)
            return acts;
        if (IsSigned(start, end) || IsBefore(WordRole.By, start) && EndsClause(end))
            return (NameUse.Signs, null);
        return Mentioned;
    }

    /// <summary>True where nothing but a comma, a slash or a word such as "and" stands between two names.</summary>
    public bool AreJoined(int end, int start)
    {
        if (start < end)
            return false;
        var between = words.Text.AsSpan(end, start - end).Trim(" @_*");
        if (between is "," or "/" or "&" or "+" or ", &")
            return true;
        var word = Wording.Of(between);
        return word.Length > 0 && word.Length == between.Length && language[WordRole.Joins].Contains(word);
    }

    private (NameUse, WorkState?) Acts(int start, int end)
    {
        var text = words.Text;
        var possessive = end + 1 < text.Length && text[end] is '\'' or '’';
        var at = words.From(possessive ? end + 1 : end);
        // "Ann's working": behind the apostrophe the "s" is a word of its own.
        if (possessive && at < words.Count && words.Words[at] == "s")
            at++;
        at = roles.Behind(WordRole.Adverbs, at);
        return at switch
        {
            _ when at >= words.Count || !IsAdjacent(end, words.Place(at).Start) => Mentioned,
            _ when roles.Is(WordRole.AbsentBy, at) => (NameUse.Away, null),
            _ when roles.Is(WordRole.BeingBy, at) => Mentioned,
            _ when roles.Is(WordRole.Calls, at) => (NameUse.SpokenTo, null),
            _ when possessive => Doing(at) ?? Verb(WordRole.DoingEnds, at),
            // "Will have it done" begins with no name.
            _ when roles.At(WordRole.PlannedBy, words.From(start)) == 1 && roles.Is(WordRole.Doing, at) => Mentioned,
            _ when roles.At(WordRole.PlannedBy, at) is var plan and > 0 =>
                at + plan < words.Count && text[words.Place(at + plan).Start - 1] == '@' ? Mentioned : Acting(WorkState.Planned, at + plan),
            // "Ann we need more paint": a mark that lost its colon.
            _ when roles.Is(WordRole.SaidBy, at) || start == 0 && roles.Is(WordRole.Oneself, at) => (NameUse.Speaks, WorkState.Said),
            _ when roles.At(WordRole.DoneBy, at) is var done and > 0 => Acting(WorkState.Done, at + done),
            _ => Doing(at) ?? Verb(WordRole.VerbEnds, at),
        };
    }

    private static (NameUse, WorkState?) Mentioned => (NameUse.Mentioned, null);

    /// <summary>Where nothing stands behind the verb, nothing is said.</summary>
    private (NameUse, WorkState?) Acting(WorkState state, int behind) => behind < words.Count ? (NameUse.Acts, state) : Mentioned;

    // "is on it", "has merged it"
    private (NameUse, WorkState?)? Doing(int at) => roles.At(WordRole.Doing, at) is var doing and > 0 && at + doing < words.Count
        ? (NameUse.Acts, IsDone(at, roles.Behind(WordRole.Adverbs, at + doing)) ? WorkState.Done : WorkState.Said) : null;

    // "has merged", not "is merged".
    private bool IsDone(int helper, int at) => at < words.Count && roles.Is(WordRole.Having, helper)
        && (roles.Is(WordRole.DoneBy, at) || !roles.Is(WordRole.SaidBy, at) && IsVerb(WordRole.DoneEnds, at));

    private (NameUse, WorkState?) Verb(WordRole ends, int at) => IsVerb(ends, at) ? (NameUse.Acts, WorkState.Said) : Mentioned;

    private bool IsVerb(WordRole ends, int at) => words.Place(at) is var (start, end) && end - start >= ShortestVerb
        && char.IsLower(words.Text[start]) && at + 1 < words.Count && roles.HasEnd(ends, at);

    // Nothing but adverbs and closing marks: "(@ann) merged", "**Ann** has".
    private bool IsAdjacent(int end, int start)
    {
        foreach (var c in words.Text.AsSpan(end, start - end))
            if (!char.IsLetter(c) && !char.IsWhiteSpace(c) && !")*_`'’".Contains(c))
                return false;
        return true;
    }

    private bool IsBefore(WordRole role, int start)
    {
        var at = words.From(start);
        var end = at == 0 ? 0 : words.Place(at - 1).End;
        if (at == 0 || end > start || words.Text.AsSpan(end, start - end).ContainsAny(".;!?"))
            return false;
        for (var length = 1; length <= LongestPhrase && length <= at; length++)
            if (roles.At(role, at - length) == length)
                return true;
        return false;
    }

    /// <summary>"new shelves (Ann)", "new shelves - Ann": a bracket or a dash before it and nothing behind.</summary>
    private bool IsSigned(int start, int end)
    {
        var at = words.From(start);
        var from = at > 0 ? words.Place(at - 1).End : 0;
        // "merged (by @ann)": the word stands inside the bracket.
        if (IsBefore(WordRole.By, start) && at > 1)
            from = words.Place(at - 2).End;
        if (at == 0 || from > start)
            return false;
        var before = words.Text.AsSpan(from, start - from);
        var after = words.Text.AsSpan(end).TrimStart(" *_`");
        if (before.Contains('('))
            return after.StartsWith(")");
        return (before.IndexOfAny("–—") >= 0 || before.IndexOf(" - ") >= 0) && after.Trim(" .)").IsEmpty;
    }

    private bool EndsClause(int end)
    {
        var after = words.Text.AsSpan(end).TrimStart(" *_`");
        return after.IsEmpty || after[0] is ')' or '.' or ',' or ';';
    }
}
