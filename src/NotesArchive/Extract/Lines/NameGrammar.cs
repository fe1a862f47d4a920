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

    /// <summary>Use and state of the names from <paramref name="start"/> to <paramref name="end"/>, joined names as one.</summary>
    public (NameUse Use, WorkState? State) Of(int start, int end)
    {
        if (IsBefore(WordRole.SpokenTo, start))
            return (NameUse.SpokenTo, null);
        if (Acts(start, end) is (not NameUse.Mentioned, _) and var acts)
            return acts;
        if (IsSigned(start, end) || IsBefore(WordRole.By, start) && EndsClause(end))
            return (NameUse.Signs, null);
        return (NameUse.Mentioned, null);
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
        at = SkipAdverbs(at);
        if (at >= words.Count || !IsAdjacent(end, words.Place(at).Start))
            return (NameUse.Mentioned, null);
        if (language[WordRole.AbsentBy].At(words.Words, at) > 0)
            return (NameUse.Away, null);
        if (language[WordRole.BeingBy].At(words.Words, at) > 0)
            return (NameUse.Mentioned, null);
        if (language[WordRole.Calls].At(words.Words, at) > 0)
            return (NameUse.SpokenTo, null);
        if (possessive)
            return Doing(at) ?? (IsVerb(WordRole.DoingEnds, at) ? (NameUse.Acts, WorkState.Said) : (NameUse.Mentioned, null));
        // "Will have it done" begins with no name.
        var self = words.From(start);
        if (language[WordRole.PlannedBy].At(words.Words, self) == 1 && language[WordRole.Doing].At(words.Words, at) > 0)
            return (NameUse.Mentioned, null);
        if (language[WordRole.PlannedBy].At(words.Words, at) is var plan and > 0)
            return at + plan < words.Count && words.Text[words.Place(at + plan).Start - 1] != '@'
                ? (NameUse.Acts, WorkState.Planned) : (NameUse.Mentioned, null);
        // "Ann we need more paint": a mark that lost its colon.
        if (language[WordRole.SaidBy].At(words.Words, at) > 0 || start == 0 && language[WordRole.Oneself].At(words.Words, at) > 0)
            return (NameUse.Speaks, WorkState.Said);
        if (language[WordRole.DoneBy].At(words.Words, at) is var done and > 0)
            return at + done < words.Count ? (NameUse.Acts, WorkState.Done) : (NameUse.Mentioned, null);
        return Doing(at) ?? (IsVerb(WordRole.VerbEnds, at) ? (NameUse.Acts, WorkState.Said) : (NameUse.Mentioned, null));
    }

    // "is on it", "has merged it"; nothing behind the verb says nothing.
    private (NameUse, WorkState?)? Doing(int at) =>
        language[WordRole.Doing].At(words.Words, at) is var doing and > 0 && at + doing < words.Count
            ? (NameUse.Acts, IsDone(SkipAdverbs(at + doing), words.Words[at]) ? WorkState.Done : WorkState.Said) : null;

    // "has merged", not "is merged".
    private bool IsDone(int at, string helper)
    {
        if (at >= words.Count || !language[WordRole.Having].Contains(helper))
            return false;
        return language[WordRole.DoneBy].At(words.Words, at) > 0
            || language[WordRole.SaidBy].At(words.Words, at) == 0 && IsVerb(WordRole.DoneEnds, at);
    }

    private bool IsVerb(WordRole ends, int at)
    {
        var (start, end) = words.Place(at);
        return end - start >= ShortestVerb && char.IsLower(words.Text[start]) && at + 1 < words.Count
            && language[ends].All.Any(e => words.Words[at].EndsWith(e, StringComparison.Ordinal));
    }

    private int SkipAdverbs(int at)
    {
        while (language[WordRole.Adverbs].At(words.Words, at) is var length and > 0)
            at += length;
        return at;
    }

    // Nothing but spaces and closing marks: "(@ann) merged", "**Ann** has".
    private bool IsAdjacent(int end, int start)
    {
        var between = words.Text.AsSpan(end, start - end);
        for (var i = 0; i < between.Length; i++)
            if (!(char.IsWhiteSpace(between[i]) || char.IsLetter(between[i]) || between[i] is ')' or '*' or '_' or '`' or '\'' or '’'))
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
            if (language[role].At(words.Words, at - length) == length)
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
