using NotesArchive.Extract.Lines;
using NotesArchive.Extract.Facts;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Ingest;
using NotesArchive.Language;
using NotesArchive.Settings;
using NotesArchive.Text;
using Block = Markdig.Syntax.Block;

namespace NotesArchive.Extract;

/// <summary>Reads a note's meetings: every fact as the note words it, with its line.</summary>
internal static class MeetingExtractor
{
    /// <summary>At least one draft, in the order of the note; never throws for what a note holds.</summary>
    public static IReadOnlyList<MeetingDraft> Extract(Note note, NotesSettings settings)
    {
        var words = Vocabulary.Of(settings);
        var document = NoteDocument.Parse(note, words[WordRole.TicketKind]);
        var rows = RowReader.Read(document, words);
        var starts = MeetingSplit.Find(rows, words);
        List<MeetingDraft> drafts = [];
        for (var m = 0; m < starts.Count; m++)
        {
            var (first, end) = (starts[m], m + 1 < starts.Count ? starts[m + 1] : rows.Count);
            var fromLine = m == 0 ? 0 : rows[first].Line;
            var toLine = m + 1 < starts.Count ? rows[end].Line : int.MaxValue;
            var blocks = document.Root.Where(b => NoteDocument.LineOf(b) >= fromLine && NoteDocument.LineOf(b) < toLine).ToList();
            Anchors.Assign(blocks);
            drafts.Add(Read(note, document, [.. rows.Skip(first).Take(end - first)], words, blocks, alone: starts.Count == 1,
                drafts.FirstOrDefault()));
        }
        return drafts;
    }

    private static MeetingDraft Read(
        Note note, NoteDocument document, IReadOnlyList<Row> rows, Vocabulary words, IReadOnlyList<Block> blocks, bool alone,
        MeetingDraft? earlier)
    {
        var given = alone || earlier is null ? note.FrontMatter : null;
        var (outline, people) = Outlined(rows, words, given);
        var date = MeetingDate.Find(outline, note, alone);
        var named = alone ? given?.Title : null;
        var title = named ?? MeetingTitle.Find(outline, date.Date) ?? earlier?.Title;
        var updates = Updates.Find(outline, people);
        var topics = Topics.Find(outline, people, updates);
        var body = BodyWriter.Write(document, blocks);
        var slug = SlugOf(FileName.Of(note.Path, words), named ?? MeetingTitle.ForAddress(outline) ?? earlier?.Title, alone);
        var draft = Identified(note, outline, (title, slug), body, earlier) with
        {
            IsPlain = document.IsPlain,
            Date = date.Date,
            IsMonth = date.IsMonth,
            DayWithoutYear = date.WithoutItsYear,
            DateInText = date.InText,
            DateInFileName = date.InFileName,
            Lead = people.Lead,
            Notetaker = people.Notetaker,
            Attendees = people.Attendees,
            Abbreviations = people.Abbreviations,
            Recordings = given is { Recordings.Count: > 0 } ? given.Recordings : Recordings.Find(outline),
            Topics = [.. topics.Select(t => t.Draft)],
            Updates = [.. updates.Select(u => u.Draft)],
            Actions = Actions.Find(outline, people, updates, topics),
            Decisions = Decisions.Find(outline, people, updates),
            References = [.. Enumerable.Range(0, outline.Rows.Count).SelectMany(i => References.Of(outline, i))],
            Mentions = Mentions.Find(outline, people),
            Blocks = Fragments.Find(outline, people, outline.Words.Language, topics, updates),
        };
        IReadOnlyList<Problem> ofNote = earlier is null ? [.. note.Problems, .. document.Problems] : [];
        IReadOnlyList<Problem> ofDate = date.Problem is { } problem ? [problem] : [];
        return draft with
        {
            Inferred = Inferences.Of(draft, date),
            Problems = [.. ofNote, .. Leftovers.Find(outline, note.Path), .. ofDate, .. body.Problems],
        };
    }

    /// <summary>Which meeting it is and its text, before any fact is read.</summary>
    private static MeetingDraft Identified(Note note, Outline outline, (string? Title, string Slug) named, Body body, MeetingDraft? earlier)
    {
        var name = FileName.Of(note.Path, outline.Words);
        return new()
        {
            Source = note.Path,
            Line = earlier is null || outline.Rows.Count == 0 ? 1 : outline.Rows[0].Line,
            Title = named.Title,
            Slug = named.Slug,
            Series = note.FrontMatter?.Series ?? (name.Name.Length > 0 ? name.Name : named.Title),
            Headings = body.Headings,
            Assets = body.Assets,
            Links = body.Links,
            Body = body.Html,
        };
    }

    /// <summary>
    /// The rows under their headings. Who is listed tells which lines in bold are a speaker's mark, "**Ann**", and no headings, and
    /// whether "AI: yes" is what Ann Idris says.
    /// </summary>
    internal static (Outline, PeopleLists) Outlined(IReadOnlyList<Row> rows, Vocabulary words, FrontMatter? given)
    {
        var outline = Outline.Of(rows, words);
        var people = PeopleLists.Find(outline, given);
        if (outline.Rows.Any(r => r.Level == Row.BoldHeading && Speaks(r)))
        {
            outline = Outline.Of(rows, words, Speaks);
            people = PeopleLists.Find(outline, given);
        }
        return (outline.Rows.Any(SpeaksByInitials) ? outline.WithoutLabels(SpeaksByInitials) : outline, people);

        bool Speaks(Row row) => !row.Text.Has(MarkKind.Mention) && people.Known.Speaker(row.Text, row.Line) is { Alone: true };

        // "AI: yes", "AI (in chat): yes"; "AI(bob): order paint" is an action item.
        bool SpeaksByInitials(Row row) => words[WordRole.ActionsCapitals].All.Select(w => w.ToUpperInvariant()).Any(initials =>
            row.Text.Text.StartsWith(initials, StringComparison.Ordinal)
            && (row.Text.Text.AsSpan(initials.Length).StartsWith(": ") || row.Text.Text.AsSpan(initials.Length).StartsWith(" ("))
            && people.Known.Find(initials, row.Line) is not null);
    }

    private static string SlugOf(FileName name, string? title, bool alone)
    {
        var (first, second) = alone ? (name.Words, title) : (title, name.Words);
        return Slug.Of(first ?? "") is { Length: > 0 } slug ? slug : Slug.Of(second ?? "") is { Length: > 0 } other ? other : "meeting";
    }
}
