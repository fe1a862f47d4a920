using Markdig.Syntax.Inlines;

namespace NotesArchive.Extract.Markup;

/// <summary>The number of an account behind a name, <c>|12</c>: shown with the name, and read by nobody.</summary>
internal sealed class AccountInline(string text) : LeafInline
{
    public override string ToString() => text;
}
