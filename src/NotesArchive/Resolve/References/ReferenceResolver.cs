using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.References;

/// <summary>
/// What a written reference points at. <c>repo#12</c> is settled where the archive shows one owner for that name, a bare
/// <c>#12</c> by a section that names a repository or by <c>Notes:DefaultRepo</c>; what nothing settles stays plain text.
/// </summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<string, string?> ownerOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? defaultRepository;

    public ReferenceResolver(IReadOnlyList<MeetingDraft> drafts, string? defaultRepository)
    {
        this.defaultRepository = defaultRepository;
        foreach (var reference in drafts.SelectMany(d => d.References))
            if (reference is { Owner: { } owner, Repository: { } name })
                ownerOf[name] = !ownerOf.TryGetValue(name, out var known) || string.Equals(known, owner, StringComparison.OrdinalIgnoreCase)
                    ? owner : null;
    }

    /// <summary>Null where the note and the archive do not settle the repository.</summary>
    public Reference? Resolve(MeetingDraft meeting, ReferenceDraft draft)
    {
        // Of somebody who is redacted: "shop#12" is then no other's shop.
        if (RepositoryOf(meeting, draft) is not { } repository || repository.Contains(Redacted.Mark, StringComparison.Ordinal))
            return null;
        var id = new RepositoryId(repository.ToLowerInvariant());
        var url = draft.Kind is ReferenceKind.Commit or ReferenceKind.Release or ReferenceKind.File && draft.Url is not null
            ? draft.Url : GitHubAddress.Of(repository, draft.Kind, draft.Number);
        return new(draft.Kind, id, draft.Number, url);
    }

    /// <summary>Each once, in order of first mention; an issue or pull request known by its address wins over its bare number.</summary>
    public IReadOnlyList<Reference> ResolveAll(MeetingDraft meeting, IReadOnlyList<ReferenceDraft> drafts)
    {
        var found = new List<Reference>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in drafts.Select(d => Resolve(meeting, d)).OfType<Reference>())
            if (!at.TryGetValue(reference.ToString(), out var index))
            {
                at[reference.ToString()] = found.Count;
                found.Add(reference);
            }
            else if (found[index].Kind == ReferenceKind.Ticket)
                found[index] = reference;
        return found;
    }

    private string? RepositoryOf(MeetingDraft meeting, ReferenceDraft draft) => (draft.Owner, draft.Repository) switch
    {
        ({ } owner, { } name) => $"{owner}/{name}",
        (null, { } name) => ownerOf.GetValueOrDefault(name) is { } owner ? $"{owner}/{name}" : null,
        _ => SectionRepository(meeting, draft.Line) ?? defaultRepository,
    };

    /// <summary>The repository that the sections around a line are headed by: <c>ann/shop</c>, or <c>shop</c> with one owner.</summary>
    private string? SectionRepository(MeetingDraft meeting, int line)
    {
        var topic = meeting.Topics.LastOrDefault(t => t.Line <= line);
        foreach (var heading in topic is null ? [] : topic.Containers.Append(topic.Heading).Reverse())
        {
            var word = heading.Trim().TrimEnd(':');
            var slash = word.IndexOf('/');
            if (slash > 0 && word.IndexOfAny([' ', '#']) < 0 && word.IndexOf('/', slash + 1) < 0
                && ownerOf.TryGetValue(word[(slash + 1)..], out var known)
                && (known is null || known.Equals(word[..slash], StringComparison.OrdinalIgnoreCase)))
                return word;
            if (ownerOf.GetValueOrDefault(word) is { } owner)
                return $"{owner}/{word}";
        }
        return null;
    }
}
