namespace NotesArchive.Search;

/// <summary>A term in a unit: the unit's key, lunr's scores of all fields added up (x 1000), and which fields have it.</summary>
internal readonly record struct Hit(int Key, int Score, byte Fields)
{
    /// <summary>The body alone, which is what most hits are.</summary>
    public const byte Body = 1 << 2;

    public static void Write(ByteWriter writer, IEnumerable<Hit> hits)
    {
        var previous = 0;
        foreach (var hit in hits)
        {
            writer.Number(hit.Key - previous);
            writer.Number(hit.Fields == Body ? hit.Score * 2 : hit.Score * 2 + 1);
            if (hit.Fields != Body)
                writer.Number(hit.Fields);
            previous = hit.Key;
        }
    }
}
