namespace NotesArchive.Text;

/// <summary>
/// A word of a text, its letters folded to lower case, and where it stands there. <see cref="Before"/> is what parts it from the word
/// before it, with entities and percent signs read; <see cref="At"/> is the place of an <c>@</c> right before it, or -1.
/// </summary>
internal readonly record struct SaidWord(string Letters, string Written, int Start, int End, string Before, int At)
{
    /// <summary>
    /// A name goes on behind a space, a hyphen, a point or the mere bound of a tag: <c>Ann Example</c>, <c>ann-example</c>,
    /// <c>ann.example</c>.
    /// </summary>
    public bool GoesOn =>
        Before.Length <= 3 && Before.All(c => char.IsWhiteSpace(c) || c is '-' or '_' or '.' or '/' or '+' or '\'');
}
