using NotesArchive.Model;

namespace NotesArchive.Extract.Markup;

/// <summary>Fragments as GitHub makes them of headings, which is what notes link to.</summary>
internal static class NoteFragments
{
    /// <summary>The anchor of the heading that <paramref name="fragment"/> (without <c>#</c>, unescaped) means; null if none.</summary>
    public static string? Find(IEnumerable<BodyHeading> headings, string fragment) =>
        Of(headings).GetValueOrDefault(fragment.ToLowerInvariant());

    internal static Dictionary<string, string> Of(IEnumerable<BodyHeading> headings)
    {
        var fragments = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var slug = string.Concat(heading.Text.ToLowerInvariant()
                .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));
            // The second "notes" is "notes-1".
            var count = seen[slug] = seen.GetValueOrDefault(slug) + 1;
            fragments.TryAdd(count == 1 ? slug : $"{slug}-{count - 1}", heading.Anchor);
            fragments.TryAdd(heading.Anchor, heading.Anchor);
        }
        return fragments;
    }
}
