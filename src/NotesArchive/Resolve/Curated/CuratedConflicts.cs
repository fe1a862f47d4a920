namespace NotesArchive.Resolve.Curated;

/// <summary>What no two lines of a curated file may say together: nothing here is guessed, the file is to be mended.</summary>
internal static class CuratedConflicts
{
    public static void Check(IReadOnlyList<CuratedEntry> entries, IReadOnlyList<CuratedWord> ignore, string path, Func<string, string> key)
    {
        var claimed = new Dictionary<string, (CuratedEntry Entry, CuratedWord Word)>(StringComparer.Ordinal);
        foreach (var entry in entries)
            foreach (var word in entry.Forms)
            {
                var form = key(word.Text);
                if (!claimed.TryAdd(form, (entry, word)) && claimed[form].Entry != entry)
                    throw Twice(path, claimed[form].Entry, claimed[form].Word, entry, word, key);
            }
        foreach (var entry in entries)
            foreach (var word in entry.Not)
                if (claimed.TryGetValue(key(word.Text), out var own) && own.Entry == entry)
                    throw At(path, word,
                        $"'{word.Text}' is both a spelling of this entry (line {own.Word.Line}) and under its 'not'; take one away");
        foreach (var word in ignore)
            if (claimed.TryGetValue(key(word.Text), out var own))
                throw At(path, word, $"'{word.Text}' is under 'ignore' and belongs to the entry on line {own.Entry.Line}; take one away");
    }

    private static ConfigurationException Twice(
        string path, CuratedEntry first, CuratedWord there, CuratedEntry second, CuratedWord here, Func<string, string> key)
    {
        if (second.Id is { } id && first.Id?.Text == id.Text)
            return At(path, here,
                $"the id '{id.Text}' is taken by the entry on line {first.Line}; join the two entries, or choose another id");
        // Each lists the other's own name: whichever came first would swallow the other.
        if (Lists(first, second, key) && Lists(second, first, key))
            return At(path, here,
                $"a cycle: this entry and the one on line {first.Line} each list the other as a spelling; join them into one entry");
        return At(path, here,
            $"'{here.Text}' is claimed twice, first on line {there.Line} by '{first.Forms.First().Text}'; leave it with one entry");
    }

    private static bool Lists(CuratedEntry one, CuratedEntry other, Func<string, string> key) =>
        one.Spellings.Any(s => other.Id is { } id && key(id.Text) == key(s.Text)
            || other.Name is { } name && key(name.Text) == key(s.Text));

    private static ConfigurationException At(string path, CuratedWord word, string message) => new(path, word.Line, word.Column, message);
}
