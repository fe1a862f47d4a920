using NotesArchive.Resolve.Curated;

namespace NotesArchive.Resolve.People;

/// <summary>Curated people laid over the spellings: their forms are joined, and no two entries ever meet.</summary>
internal sealed class PersonCuration
{
    private readonly List<CuratedEntry> entries = [];
    private readonly Dictionary<string, CuratedEntry> byForm = new(StringComparer.Ordinal);
    private readonly HashSet<string> ignored;

    private PersonCuration(IEnumerable<CuratedWord> noPeople) =>
        ignored = noPeople.Select(w => PersonKey.Of(w.Text)).ToHashSet(StringComparer.Ordinal);

    public static PersonCuration Apply(CuratedNames curated, SpellingGroups groups)
    {
        var curation = new PersonCuration(curated.NoPeople);
        foreach (var entry in curated.People)
            curation.Add(entry, groups);
        foreach (var author in curated.Mailmap)
        {
            var forms = author.Forms.Select(f => PersonKey.Of(f.Text)).ToList();
            var owners = forms.Where(curation.byForm.ContainsKey).Select(f => curation.byForm[f]).Distinct().ToList();
            if (owners.Count > 1)
                continue; // The curated file keeps them apart, and it wins.
            if (owners.Count == 0)
            {
                curation.Add(author, groups);
                continue;
            }
            foreach (var form in forms)
                if (!curation.byForm.ContainsKey(form) && groups.Join(Anchor(owners[0]), form) & groups.Join(Anchor(owners[0]), "@" + form))
                    curation.byForm[form] = owners[0];
        }
        foreach (var entry in curation.entries)
            groups.Claim(Anchor(entry));
        return curation;
    }

    public bool IsNoPerson(string key) => ignored.Contains(key);

    /// <summary>Whether a spelling (a handle with its <c>@</c>) is written in a curated entry.</summary>
    public bool Knows(string id) => byForm.ContainsKey(id.TrimStart('@'));

    /// <summary>The entries in the order of their files; the forms of each are joined.</summary>
    public IReadOnlyList<CuratedEntry> Entries => entries;

    /// <summary>The entry that one of these spellings belongs to.</summary>
    public CuratedEntry? Of(IEnumerable<string> ids) =>
        ids.Select(id => byForm.GetValueOrDefault(id.TrimStart('@')) is { } entry
            && (id[0] == '@' || entry.Forms.Any(f => f != entry.Id && PersonKey.Of(f.Text) == id)) ? entry : null)
            .FirstOrDefault(e => e is not null);

    /// <summary>The form that stands for an entry among the spellings.</summary>
    public static string Anchor(CuratedEntry entry) => "@" + PersonKey.Of(entry.Forms.First().Text);

    private void Add(CuratedEntry entry, SpellingGroups groups)
    {
        entries.Add(entry);
        foreach (var word in entry.Forms)
        {
            var form = PersonKey.Of(word.Text);
            byForm[form] = entry;
            // A curated spelling means the person as a handle and as a name alike; the id "ann" does not claim every Ann.
            groups.Join(Anchor(entry), "@" + form);
            if (word != entry.Id)
                groups.Join(Anchor(entry), form);
        }
        foreach (var other in entry.Not.Select(n => PersonKey.Of(n.Text)))
        {
            groups.KeepApart(Anchor(entry), "@" + other);
            groups.KeepApart(Anchor(entry), other);
        }
    }
}
