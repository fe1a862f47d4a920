namespace NotesArchive.Text;

/// <summary>What stands where somebody was taken off the site.</summary>
internal static class Redacted
{
    public const string Mark = "[redacted]";
    /// <summary>The same in addresses and anchors.</summary>
    public const string Slug = "redacted";
}
