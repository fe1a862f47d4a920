namespace NotesArchive;

/// <summary>
/// Two names that may be one, as an entry of a curated file would join them. <see cref="KeptCount"/> tells how often the name
/// that would stay is written.
/// </summary>
public sealed record NameProposal(string File, string Id, string Kept, int KeptCount, string Other, string Reason)
{
    /// <summary>The entry that makes them one; it stands in the list of the file as it is.</summary>
    public string IfOne => Entry(Id, [Kept, Other]);

    /// <summary>The entry that keeps them apart.</summary>
    public string IfNot => Entry(Id, [Kept], [Other]);

    public static string Entry(string id, IEnumerable<string> spellings, IReadOnlyList<string>? not = null) =>
        $"- {{id: {Quoted(id)}, spellings: [{string.Join(", ", spellings.Select(Quoted))}]"
            + (not is null ? "}" : $", not: [{string.Join(", ", not.Select(Quoted))}]}}");

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
