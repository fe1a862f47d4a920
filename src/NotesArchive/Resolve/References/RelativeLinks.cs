using NotesArchive.Extract;
using NotesArchive.Ingest;

namespace NotesArchive.Resolve.References;

/// <summary>Links and images of the notes that lead to no file; paths that leave the input folder cannot be told and pass.</summary>
internal static class RelativeLinks
{
    public static IEnumerable<Problem> Broken(IReadOnlyList<MeetingDraft> drafts, NoteFolder folder) =>
        from draft in drafts
        from link in draft.Links
        where !link.Path.StartsWith("..", StringComparison.Ordinal) && !folder.Holds(link.Path)
        select new Problem(Severity.Warning, ProblemCode.BrokenLink, $"The link leads to '{link.Path}', which is not there; mend the path.",
            draft.Source, link.Line);
}
