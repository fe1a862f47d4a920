using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;

namespace NotesArchive.Extract.Facts;

/// <summary>The people whom rows name: every <c>@handle</c>, and the listed people by the names the list settles.</summary>
internal static class Mentions
{
    /// <summary>Every place of the meeting, in order.</summary>
    public static IReadOnlyList<NameDraft> Find(Outline outline, PeopleLists people)
    {
        var listed = people.Lead.Concat(people.Notetaker).Concat(people.Attendees).ToLookup(p => p.Line);
        List<NameDraft> mentions = [];
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            mentions.AddRange(listed[row.Line]);
            var here = listed[row.Line].Select(Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            mentions.AddRange(In(row, people.Known, outline.Words).Where(p => !here.Contains(Key(p))));
        }
        return mentions;
    }

    /// <summary>Those whom one row names, in order.</summary>
    public static IEnumerable<NameDraft> In(Row row, KnownPeople known, Vocabulary words)
    {
        if (row.Kind == RowKind.Code)
            yield break;
        foreach (var (name, _, _) in Places(row, words))
            yield return name;
        if (known.IsEmpty)
            yield break;
        var covered = row.Text.Covered(MarkKind.Mention, MarkKind.Code);
        foreach (var (start, end) in CapitalisedWords(row.Text.Text))
        {
            if (known.Find(row.Text.Text[start..end], row.Line) is { } person
                && (end - start > 3 || row.Text.Text[start..end].Any(char.IsAsciiLetterLower))
                && !covered[start])
                yield return person;
        }
    }

    /// <summary>Each <c>@handle</c> with its place; a name right before it, "David Dias (@h)", belongs to it.</summary>
    public static IEnumerable<(NameDraft Name, int Start, int End)> Places(Row row, Vocabulary words)
    {
        foreach (var mark in row.Text.Of(MarkKind.Mention))
            if (!words.Placeholders.IsHandle(mark.Target) && WithName(row, mark) is var name)
                yield return name.FullName is { } full
                    && row.Text.Text.LastIndexOf(full, mark.Start, StringComparison.Ordinal) is var start and >= 0
                    ? (name, start, mark.End + 1) : (name, mark.Start, mark.End);
    }

    /// <summary>The same for two drafts of one person, in letters however large.</summary>
    private static string Key(NameDraft name) => name.Handle is { } handle ? "@" + handle : name.FullName ?? "";

    /// <summary>"David Dias (@h)" in running text tells the name as well.</summary>
    private static NameDraft WithName(Row row, Mark mark)
    {
        var text = row.Text.Text;
        if (mark.Start > 3 && text[mark.Start - 1] == '(' && mark.End < text.Length && text[mark.End] == ')')
        {
            var before = text.AsSpan(0, mark.Start - 1).TrimEnd();
            var words = before[(before[..Math.Max(0, before.LastIndexOf(' '))].LastIndexOf(' ') + 1)..].ToString().Split(' ');
            if (words.Length >= 2 && words[^1].Length > 1 && words[^2].Length > 1 && IsNameWord(words[^1]) && IsNameWord(words[^2]))
            {
                var name = $"{words[^2]} {words[^1]}";
                return new NameDraft($"{name} (@{mark.Target})", mark.Target, name, row.Line);
            }
        }
        return new NameDraft("@" + mark.Target, mark.Target, null, row.Line) { LinkedTo = OtherSite(row, mark) };
    }

    // "Follow [@shop](https://social.example/shop) for news": a handle of that site.
    // At a line's end it says who: "Shelves - Jo [@jo](...)".
    private static string? OtherSite(Row row, Mark mention)
    {
        if (!row.Text.Text.AsSpan(mention.End).ContainsAnyInRange('A', 'z'))
            return null;
        if (row.Text.At(MarkKind.Link, mention.Start) is { } link && link.End == mention.End
            && Uri.TryCreate(link.Target, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && address.Host is not ("github.com" or "www.github.com"))
            return link.Target;
        return null;
    }

    private static bool IsHyphenInWord(string text, int at) => text[at] is '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) && word.Skip(1).All(c => char.IsLetter(c) && !char.IsUpper(c) || c is '-' or '\'');

    /// <summary>Each capitalised word, two together ("Michael Dawson") before one.</summary>
    private static IEnumerable<(int Start, int End)> CapitalisedWords(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '@' or '/' or '-' or '_' or '.')))
                continue;
            var end = i + 1;
            while (end < text.Length && (char.IsLetter(text[end]) || IsHyphenInWord(text, end)))
                end++;
            yield return (i, end);
            i = end;
        }
    }
}
