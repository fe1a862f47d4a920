using System.Globalization;
using System.Net;
using NotesArchive.Extract;
using NotesArchive.Model;

namespace NotesArchive.Resolve.Redacting;

/// <summary>What redaction cannot reach, told without a name: one problem a note, and one for all that lies outside of the notes.</summary>
internal static class RedactionLimits
{
    private const int MostLines = 20;

    /// <param name="drafts">As extracted.</param>
    /// <param name="people">Who is redacted.</param>
    /// <param name="paths">Of each note the path that may be shown.</param>
    public static IEnumerable<Problem> Of(
        IReadOnlyList<MeetingDraft> drafts, RedactedPeople people, IReadOnlyDictionary<string, string> paths)
    {
        foreach (var number in people.Unmatched)
            yield return new(Severity.Warning, ProblemCode.RedactionUnmatched,
                $"Entry {number.ToString(CultureInfo.InvariantCulture)} of Notes:Redact is no spelling of anybody whom the notes list; its "
                    + "words are taken out wherever they stand, and no other form of the name. Mend it, or take it off the list.", ".", 0);
        yield return new(Severity.Information, ProblemCode.RedactionLimits,
            "The notes themselves still name whom the site does not, and so do their history, earlier builds, recordings and pictures.",
            ".", 0);
        foreach (var note in drafts.GroupBy(d => d.Source, StringComparer.Ordinal))
        {
            var lines = note.SelectMany(d => Unsettled(d, people)).Distinct().Order().ToList();
            var hasRecording = note.Any(d => d.Recordings.Count > 0 && people.In(d).FindInHtml(d.Body).Count > 0);
            if (lines.Count > 0 || hasRecording)
                yield return new(Severity.Information, ProblemCode.RedactionLimits,
                    string.Join(' ', Told(lines, hasRecording)), paths[note.Key], lines.FirstOrDefault());
        }
    }

    private static IEnumerable<string> Told(List<int> lines, bool hasRecording)
    {
        if (lines.Count > 0)
            yield return $"{(lines.Count == 1 ? "Line" : "Lines")} {string.Join(", ", lines.Take(MostLines))}"
                + (lines.Count > MostLines ? $" and {lines.Count - MostLines} more" : "")
                + " may name somebody who is redacted by a bare first name, which nothing settles; write a handle or a whole name there.";
        if (hasRecording)
            yield return "The recording that the note links to may show somebody who is redacted; take the link away.";
    }

    /// <summary>Lines with a bare first name of theirs that means nobody else.</summary>
    private static IEnumerable<int> Unsettled(MeetingDraft draft, RedactedPeople people)
    {
        var sure = people.In(draft);
        foreach (var line in draft.IsPlain ? PlainLines(draft) : draft.Blocks.SelectMany(b => b.Lines))
        {
            var bare = people.FirstNames.Find(line.Text);
            if (bare.Count == 0)
                continue;
            var settled = sure.Find(line.Text).Select(p => (p.Start, p.End))
                .Concat(line.Spans.Where(s => people.MeansOther(draft, s)).Select(s => (s.Start, s.End))).ToList();
            if (bare.Any(b => char.IsUpper(line.Text[b.Start]) && !settled.Exists(s => s.Start < b.End && b.Start < s.End)))
                yield return line.Number;
        }
        var listed = draft.Lead.Concat(draft.Notetaker).Concat(draft.Attendees).Concat(draft.Topics.SelectMany(t => t.People));
        foreach (var name in listed.Where(n => people.IsNobody(draft, n) && !sure.IsIn(n.Written) && people.FirstNames.IsIn(n.Written)))
            yield return name.Line;
    }

    private static IEnumerable<LineDraft> PlainLines(MeetingDraft draft) =>
        WebUtility.HtmlDecode(draft.Body).Split('\n').Select((text, i) => new LineDraft(draft.Line + i, 0, text, WorkLabel.None, null, []));
}
