namespace NotesArchive.Resolve.Curated;

/// <summary>
/// A git <c>.mailmap</c>: names that one author committed under. Only the names are read, and the handle inside a
/// <c>users.noreply.github.com</c> address; no other address is kept.
/// </summary>
internal static class Mailmap
{
    private sealed record Side(string? Name, string Address);

    /// <summary>One entry an author, in the order of the file.</summary>
    public static IReadOnlyList<CuratedEntry> Read(string path, string text)
    {
        var forms = new Dictionary<string, List<CuratedWord>>(StringComparer.OrdinalIgnoreCase);
        var renamed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.AsSpan().Trim().Length == 0 || line.TrimStart()[0] == '#')
                continue;
            var sides = Sides(path, line, number);
            var proper = sides[0];
            var author = proper.Name ?? proper.Address;
            if (sides.Count == 2 && sides[1].Name is { } commit && proper.Name is { } name && !Same(commit, name))
            {
                if (renamed.TryGetValue(name, out var back) && Same(back, commit))
                    throw new ConfigurationException(path, number, 1,
                        $"a cycle: '{commit}' stands for '{name}' here and the other way round above; keep one of the two lines");
                renamed[commit] = name;
            }
            if (!forms.TryGetValue(author, out var own))
            {
                forms[author] = own = [];
                order.Add(author);
                lines[author] = number;
            }
            foreach (var form in sides.SelectMany(s => new[] { s.Name, Handle(s.Address) }).OfType<string>())
                if (!own.Any(w => Same(w.Text, form)))
                    own.Add(new(form, number, 1));
        }
        return [.. order.Where(a => forms[a].Count > 1)
            .Select(a => new CuratedEntry { Spellings = forms[a], Path = path, Line = lines[a] })];
    }

    /// <summary>One or two pairs of a name and an address: <c>Ann Example &lt;a@example.org&gt; ann-e &lt;b@example.org&gt;</c>.</summary>
    private static List<Side> Sides(string path, string line, int number)
    {
        var sides = new List<Side>();
        var from = 0;
        while (sides.Count < 2)
        {
            var open = line.IndexOf('<', from);
            if (open < 0)
                break;
            var close = line.IndexOf('>', open);
            if (close < 0)
                throw new ConfigurationException(path, number, open + 1, "this address has no end; close it with '>'");
            var name = line[from..open].Trim();
            sides.Add(new(name.Length == 0 ? null : name, line[(open + 1)..close].Trim()));
            from = close + 1;
        }
        return sides.Count > 0 ? sides
            : throw new ConfigurationException(path, number, 1,
                "a line of a .mailmap has an address in angle brackets; write 'Name <address>' or begin the line with '#'");
    }

    private static string? Handle(string address)
    {
        const string NoReply = "@users.noreply.github.com";
        if (!address.EndsWith(NoReply, StringComparison.OrdinalIgnoreCase))
            return null;
        var user = address[..^NoReply.Length];
        return user[(user.IndexOf('+') + 1)..] is { Length: > 0 } handle ? handle : null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
