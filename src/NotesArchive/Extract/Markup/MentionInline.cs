using Markdig.Syntax.Inlines;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// A person written as <c>@handle</c>, also where emphasis or a link surrounds it. E-mail addresses, npm scopes
/// (<c>@babel/core</c>), versions (<c>@1.2.3</c>) and code are none.
/// </summary>
internal sealed class MentionInline(string handle) : LeafInline
{
    /// <summary>Without <c>@</c>, in the note's own case.</summary>
    public string Handle { get; } = handle;

    /// <summary>True inside the text of a Markdown link, whose address then says more.</summary>
    public bool InLink { get; init; }

    public override string ToString() => "@" + Handle;
}
