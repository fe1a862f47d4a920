using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>Where the recording of the meeting can be seen or heard.</summary>
internal static class Recordings
{
    private const int LongestSentence = 300;

    public static IReadOnlyList<string> Find(Outline outline)
    {
        List<string> urls = [];
        for (var i = 0; i < outline.Rows.Count; i++)
        {
            var row = outline.Rows[i];
            var section = outline.SectionOf(i);
            if (section.Role == SectionRole.Recording)
            {
                // With the link in the heading itself, the text below is another matter.
                if (row == section.Heading || !HasLink(section.Heading!))
                    Add(row, urls);
            }
            else if (outline.Label(i) is { Kind: LabelKind.Recording } && row.Indent <= 4 && !IsOfWork(section))
            {
                Add(row, urls);
                for (var j = i + 1; j < outline.EndOf(i)
                    && (outline.Label(j) is null || outline.Rows[j].Text.First(MarkKind.Link) is not null); j++)
                    Add(outline.Rows[j], urls);
            }
            else if (IsSentence(row, outline.Words))
                Add(row, urls);
        }
        return urls;
    }

    private static bool HasLink(Row row) => row.Text.Has(MarkKind.Link);

    // "This meeting was recorded. The recording can be seen [here](https://...)."
    private static bool IsSentence(Row row, Vocabulary words)
    {
        if (row is not { Kind: RowKind.Text, AfterBlank: true, Quoted: false, Indent: <= 1, Text.Length: <= LongestSentence }
            || !HasLink(row))
            return false;
        var wording = Wording.Of(row.Text.Text);
        return words[WordRole.RecordedBegins].Opens(wording) && words[WordRole.Recorded].IsIn(wording);
    }

    private static bool IsOfWork(Section section) => section.IsIn(
        SectionRole.Topic, SectionRole.Person, SectionRole.Updates, SectionRole.Remarks, SectionRole.Initiatives, SectionRole.Repository);

    private static void Add(Row row, List<string> urls)
    {
        foreach (var link in row.Text.WithoutStruck().Of(MarkKind.Link))
            // "stream: fix pipe #12" names a module, and a ticket is no film.
            if (IsOnWeb(link.Target) && !GitHubAddress.TryRead(link.Target, out _) && !urls.Contains(link.Target))
                urls.Add(link.Target);
    }

    private static bool IsOnWeb(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
