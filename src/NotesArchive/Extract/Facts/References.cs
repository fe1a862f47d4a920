using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Model;

namespace NotesArchive.Extract.Facts;

/// <summary>What a row points at on GitHub, by address or in short.</summary>
internal static class References
{
    public static IEnumerable<ReferenceDraft> Of(Outline outline, int i) => Spans(outline, i).Select(r => r.Reference);

    /// <summary>The same with their places in the row's text.</summary>
    public static IReadOnlyList<(ReferenceDraft Reference, int Start, int End)> Spans(Outline outline, int i)
    {
        var row = outline.Rows[i];
        List<(ReferenceDraft Reference, int Start, int End)> references = [];
        if (row.Kind == RowKind.Code)
            return references;
        foreach (var mark in row.Text.Marks)
        {
            if (mark.Kind == MarkKind.Link)
            {
                if (GitHubAddress.TryRead(mark.Target, row.Line, out var found))
                    Add(references, found, mark.Start, mark.End);
                // The text of a link can name another ticket than its address: both are kept.
                var words = row.Text.Text[mark.Start..mark.End];
                if (Ticket(words, row.Line) is { Owner: not null } ticket)
                    Add(references, ticket, mark.Start, mark.End);
            }
            else if (mark.Kind == MarkKind.Ticket && Ticket(mark.Target, row.Line) is { } shorthand)
                Add(references, shorthand.Repository is null && Repository(outline.SectionOf(i)) is { } settled ? shorthand with { Owner = settled.Owner, Repository = settled.Name } : shorthand, mark.Start, mark.End);
        }
        // Addresses that Markdown does not link: "https&#x3A;//github.com/...", "github.com/a/b".
        foreach (var (url, start, end) in Bare(row.Text))
            if (GitHubAddress.TryRead(url, row.Line, out var bare))
                Add(references, bare, start, end);
        return references;
    }

    /// <summary>The repository of a section such as <c>### nodejs/node</c>, or the only one that its heading's link points at.</summary>
    private static (string Owner, string Name)? Repository(Section section)
    {
        foreach (var around in section.Chain)
        {
            if (around.Heading is not { } heading || around.IsTitle)
                continue;
            if (around.Role == SectionRole.Repository && heading.Text.Text.Split('/') is [var owner, var name])
                return (owner, name);
            foreach (var link in heading.Text.Of(MarkKind.Link))
                if (GitHubAddress.TryRead(link.Target, 0, out var found) && found is { Owner: { } linked, Repository: { } repository })
                    return (linked, repository);
        }
        return null;
    }

    private static void Add(List<(ReferenceDraft Reference, int Start, int End)> references, ReferenceDraft reference, int start, int end)
    {
        if (!references.Exists(r => r.Reference == reference))
            references.Add((reference, start, end));
    }

    /// <summary>"owner/repo#12", "repo#12" or "#12", and nothing else.</summary>
    private static ReferenceDraft? Ticket(string words, int line)
    {
        var at = words.IndexOf('#');
        if (at < 0 || !int.TryParse(words.AsSpan(at + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number == 0)
            return null;
        return words[..at].Split('/') switch
        {
            [""] => new(ReferenceKind.Ticket, null, null, number, null, line),
            [var name] when IsName(name) => new(ReferenceKind.Ticket, null, name, number, null, line),
            [var owner, var name] when IsName(owner) && IsName(name) => new(ReferenceKind.Ticket, owner, name, number, null, line),
            _ => null,
        };
    }

    private static bool IsName(string word) => word.Length is > 0 and <= 100 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static IEnumerable<(string Url, int Start, int End)> Bare(RichText text)
    {
        const string host = "github.com/";
        var words = text.Text;
        for (var at = words.IndexOf(host, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(host, at + host.Length, StringComparison.OrdinalIgnoreCase))
        {
            // "gist.github.com" and "user.github.com" are others.
            if (text.Marks.Any(m => m.Kind == MarkKind.Link && m.Start <= at && at < m.End) || (at > 0 && words[at - 1] is not ('/' or ' ' or '(' or '<' or '"' or ':')))
                continue;
            var end = at;
            while (end < words.Length && words[end] is not (' ' or ')' or ']' or '>' or '<' or '"' or ',' or ';' or '`' or '*' or '|'))
                end++;
            yield return ("https://" + words[at..end].TrimEnd('.', ':', '_'), at, end);
        }
    }
}
