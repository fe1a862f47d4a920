using NotesArchive.Extract.Facts;
using NotesArchive.Extract.Lines;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Ingest;
using NotesArchive.Language;
using NotesArchive.Settings;
using NotesArchive.Text;

namespace NotesArchive.Extract;

/// <summary>What a line of a note is to those who read it. <see cref="Read"/>: something may be said in it.</summary>
internal enum LineKind { Blank, Heading, People, Fact, Label, Speaker, Read, Continued, NotRead }

/// <summary>A line of a note as it stands there; <see cref="First"/> is the line that it goes on with, else its own number.</summary>
internal sealed record NoteLine(int Number, string Text, LineKind Kind, int First);

/// <summary>Every line of a note with its kind: for those who ask why something was read or was not.</summary>
internal static class NoteLines
{
    public static IReadOnlyList<NoteLine> Of(Note note, NotesSettings settings)
    {
        var texts = note.Text.TrimEnd('\n').Split('\n');
        var rows = Rows(note, Vocabulary.Of(settings));
        var lines = new List<NoteLine>(texts.Length);
        Row? above = null;
        foreach (var (i, text) in texts.Index())
        {
            if (rows.TryGetValue(i + 1, out var row))
                above = row.Row;
            lines.Add(row.Row is not null ? new(i + 1, text, row.Kind, i + 1)
                : text.AsSpan().Trim().IsEmpty ? new(i + 1, text, LineKind.Blank, i + 1)
                : above is not null && GoesOn(above, text) ? new(i + 1, text, LineKind.Continued, above.Line)
                : new(i + 1, text, LineKind.NotRead, i + 1));
        }
        return lines;
    }

    private static Dictionary<int, (Row Row, LineKind Kind)> Rows(Note note, Vocabulary words)
    {
        var all = RowReader.Read(NoteDocument.Parse(note, words[WordRole.TicketKind]), words);
        var starts = MeetingSplit.Find(all, words);
        var found = new Dictionary<int, (Row, LineKind)>();
        for (var m = 0; m < starts.Count; m++)
        {
            var end = m + 1 < starts.Count ? starts[m + 1] : all.Count;
            var given = starts.Count == 1 ? note.FrontMatter : null;
            var (outline, people) = MeetingExtractor.Outlined([.. all.Skip(starts[m]).Take(end - starts[m])], words, given);
            for (var i = 0; i < outline.Rows.Count; i++)
                found.TryAdd(outline.Rows[i].Line, (outline.Rows[i], KindOf(outline, people, i)));
        }
        return found;
    }

    private static LineKind KindOf(Outline outline, PeopleLists people, int i)
    {
        var row = outline.Rows[i];
        if (row.Kind == RowKind.Heading)
            return LineKind.Heading;
        if (HeaderRows.LabelOf(outline, i) is { } fact)
            return fact is LabelKind.Recording or LabelKind.Date ? LineKind.Fact : LineKind.People;
        if (SpeakerMarks.Read(row.Text, row.Line, people.Known, outline.Words.Language) is { Shape: MarkShape.Alone })
            return LineKind.Speaker;
        return outline.Label(i) is { Rest.IsBlank: true } ? LineKind.Label : LineKind.Read;
    }

    private static bool GoesOn(Row above, string text) =>
        BareLetters.Of(text) is { Length: > 0 } letters && BareLetters.Of(above.Text.Text).Contains(letters, StringComparison.Ordinal);
}
