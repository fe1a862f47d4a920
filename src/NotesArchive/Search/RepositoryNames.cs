using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>
/// Names of several words of the repositories that contributions refer to, by their first term: "go-ipfs dht" asks of that
/// repository, and no word of it answers alone.
/// </summary>
internal sealed class RepositoryNames(Archive archive)
{
    private readonly ILookup<string, string> byFirst = archive.Contributions.SelectMany(c => c.References).Select(r => r.Repository.Name)
        .Distinct(StringComparer.Ordinal).Select(Terms).Where(t => t.Count > 1)
        .Select(t => (First: t[0], Name: string.Join(' ', t))).Distinct().OrderBy(n => n.Name, StringComparer.Ordinal)
        .ToLookup(n => n.First, n => n.Name, StringComparer.Ordinal);

    /// <summary>The number of names that begin with a term, and each.</summary>
    public void Write(ByteWriter writer, string term)
    {
        var names = byFirst[term].ToList();
        writer.Number(names.Count);
        foreach (var name in names)
            writer.Text(name);
    }

    private static List<string> Terms(string name) => [.. name.Split(Tokenizer.Joints).SelectMany(Tokenizer.Terms)];
}
