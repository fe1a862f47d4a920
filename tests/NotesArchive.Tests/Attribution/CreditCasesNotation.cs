using System.Text.RegularExpressions;

namespace NotesArchive.Tests.Attribution;

/// <summary>One person whom a line is expected to credit; what is null is not checked.</summary>
internal sealed record ExpectedCredit(string Person, bool IsOptional, string? State, string? Role);

/// <summary>A line that carries a mark; <paramref name="Line"/> counts in the note, <paramref name="CaseLine"/> in the case.</summary>
internal sealed record ExpectedLine(string Note, int Line, int CaseLine, string Words, IReadOnlyList<ExpectedCredit> Credits);

/// <summary>
/// One file of Cases/credit: a note, or several files each below <c>-- notes/2024-01-02-x.md --</c>, and what it expects behind its
/// lines: <c>⟨ann done, bob named⟩</c>, <c>⟨nobody⟩</c>, <c>⟨ann, bob?⟩</c> where bob may or may not be credited.
/// </summary>
internal sealed partial record CreditCase(IReadOnlyList<(string Path, string Text)> Files, IReadOnlyList<ExpectedLine> Lines)
{
    private static readonly string[] States = ["done", "planned", "blocked", "said"];
    private static readonly string[] Roles = ["own", "owner", "section", "named"];

    /// <exception cref="FormatException">A mark that is not well formed; the message begins with its line.</exception>
    public static CreditCase Read(string text)
    {
        var (files, expected) = (new List<(string Path, List<string> Lines)>(), new List<ExpectedLine>());
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Separator().Match(lines[i]) is { Success: true } separator)
            {
                files.Add((separator.Groups["path"].Value, []));
                continue;
            }
            if (files.Count == 0)
                files.Add(("notes/note.md", []));
            var (path, read) = files[^1];
            var mark = Mark().Match(lines[i]);
            var words = mark.Success ? lines[i][..mark.Index] : lines[i];
            var isAtWordsOfANote = words.Trim().Length > 0 && path.StartsWith("notes/", StringComparison.Ordinal);
            if (words.AsSpan().ContainsAny('⟨', '⟩') || (mark.Success && !isAtWordsOfANote))
                throw new FormatException($"{i + 1}: a mark is ' ⟨ann done, bob⟩' behind the line's words");
            read.Add(words);
            if (mark.Success)
                expected.Add(new(path["notes/".Length..], read.Count, i + 1, words.Trim(), Credits(mark.Groups["credits"].Value, i + 1)));
        }
        return new([.. files.Select(f => (f.Path, string.Join('\n', f.Lines) + "\n"))], expected);
    }

    private static List<ExpectedCredit> Credits(string credits, int line) =>
        credits == "nobody" ? [] : [.. credits.Split(", ").Select(c => Credit(c.Split(' '), line))];

    private static ExpectedCredit Credit(string[] words, int line)
    {
        var person = words[0].TrimEnd('?');
        var (states, roles) = (words[1..].Where(States.Contains).ToList(), words[1..].Where(Roles.Contains).ToList());
        var isEachOnce = states.Count <= 1 && roles.Count <= 1 && 1 + states.Count + roles.Count == words.Length;
        if (!PersonId().IsMatch(person) || person == "nobody" || !isEachOnce)
            throw new FormatException($"{line}: '{string.Join(' ', words)}' is no person's id with a state ({string.Join(", ", States)}) "
                + $"and a role ({string.Join(", ", Roles)}), or one or none of them");
        return new(person, words[0].EndsWith('?'), states.SingleOrDefault(), roles.SingleOrDefault());
    }

    [GeneratedRegex(@"^-- (?<path>(?:notes/)?[\w./-]+) --$")] // -- notes/2024-01-02-x.md --
    private static partial Regex Separator();

    [GeneratedRegex(@"\s⟨(?<credits>[^⟨⟩]+)⟩\s*$")] // - sanded it ⟨ann done⟩
    private static partial Regex Mark();

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")] // ann-bell
    private static partial Regex PersonId();
}
