namespace NotesArchive.Resolve.Curated;

/// <summary>Which spellings are one name: grows by joining, and keeps apart for ever what was once kept apart.</summary>
internal sealed class SpellingGroups
{
    private readonly Dictionary<string, string> parent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> apart = new(StringComparer.Ordinal);
    private readonly HashSet<string> claimed = new(StringComparer.Ordinal);

    /// <summary>The spelling that stands for all that were joined with this one.</summary>
    public string Root(string spelling)
    {
        if (!parent.TryGetValue(spelling, out var up))
        {
            parent[spelling] = spelling;
            members[spelling] = [spelling];
            return spelling;
        }
        while (up != parent[up])
            up = parent[up];
        return parent[spelling] = up;
    }

    public IReadOnlyList<string> Members(string spelling) => members[Root(spelling)];

    public bool Together(string one, string other) => Root(one) == Root(other);

    public bool KeptApart(string one, string other)
    {
        var (a, b) = (Root(one), Root(other));
        return (a != b && claimed.Contains(a) && claimed.Contains(b)) || (apart.TryGetValue(a, out var others) && others.Contains(b));
    }

    /// <summary>Keeps the group of this spelling apart from all others that are claimed.</summary>
    public void Claim(string spelling) => claimed.Add(Root(spelling));

    public void KeepApart(string one, string other)
    {
        var (a, b) = (Root(one), Root(other));
        if (a == b)
            return;
        Others(a).Add(b);
        Others(b).Add(a);
    }

    /// <summary>False where the two are kept apart. Joined already is true.</summary>
    public bool Join(string one, string other)
    {
        var (a, b) = (Root(one), Root(other));
        if (a == b)
            return true;
        if (KeptApart(a, b))
            return false;
        if (members[a].Count < members[b].Count)
            (a, b) = (b, a);
        parent[b] = a;
        members[a].AddRange(members[b]);
        members.Remove(b);
        if (claimed.Remove(b))
            claimed.Add(a);
        if (apart.Remove(b, out var others))
            foreach (var other2 in others)
            {
                apart[other2].Remove(b);
                apart[other2].Add(a);
                Others(a).Add(other2);
            }
        return true;
    }

    private HashSet<string> Others(string root) =>
        apart.TryGetValue(root, out var others) ? others : apart[root] = new(StringComparer.Ordinal);
}
