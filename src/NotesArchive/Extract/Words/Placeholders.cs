using System.Collections.Frozen;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>Words that stand where a person would, and are none: blanks of a template, groups, directives.</summary>
internal sealed class Placeholders(LanguageWords words)
{
    private readonly FrozenSet<string> handles = Squeezed(words[WordRole.PlaceholderHandle].All.Concat(words[WordRole.CodeHandle].All));
    private readonly FrozenSet<string> yourName = Squeezed(words[WordRole.YourName].All);

    /// <summary>True for <c>@name</c>, <c>@all</c>, <c>@docs-wg</c>, <c>@defer</c> and their like.</summary>
    public bool IsHandle(string handle)
    {
        var word = handle.Trim('_', '-', '.').ToLowerInvariant();
        var letters = word.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return word.Length <= 1 || handles.Contains(word) || handles.Contains(letters) || yourName.Any(letters.Contains)
            || words[WordRole.PlaceholderHandleBegins].All.Any(b => word.StartsWith(b, StringComparison.Ordinal))
            || (word.LastIndexOf('-') is var hyphen and > 0 && words[WordRole.GroupHandleEnds].Contains(word[(hyphen + 1)..]));
    }

    /// <summary>True for words without <c>@</c> that a list of people holds instead of a name.</summary>
    public bool IsName(string name)
    {
        var wording = Wording.Of(name);
        return wording.Length == 0 || words[WordRole.PlaceholderName].Contains(wording)
            || wording.Split(' ').Any(words[WordRole.PlaceholderNameWord].Contains);
    }

    /// <summary>"[Your Initiative Here]", "[name of topic]", "&lt;topic&gt;", "Standup - 2018-mm-dd": a heading left blank.</summary>
    public bool IsHeading(string heading)
    {
        var text = heading.Trim();
        var wording = Wording.Of(text);
        if (words[WordRole.BlankDate].IsIn(wording) || words[WordRole.PlaceholderHeading].Contains(wording))
            return true;
        return text.Length >= 3 && (text[0], text[^1]) is ('[', ']') or ('<', '>') or ('{', '}');
    }

    private static FrozenSet<string> Squeezed(IEnumerable<string> phrases) =>
        phrases.Select(p => p.Replace(" ", "", StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
}
