using Markdig.Syntax.Inlines;

namespace NotesArchive.Extract.Markup;

/// <summary>An issue or pull request in short: <c>owner/repo#12</c>, <c>repo#12</c> or <c>#12</c>. Never inside code or links.</summary>
public sealed class TicketInline(string? owner, string? repository, int number) : LeafInline
{
    public string? Owner { get; } = owner;
    public string? Repository { get; } = repository;
    public int Number { get; } = number;

    public override string ToString() => Target;

    /// <summary>As written, without the parts that the note leaves out.</summary>
    public string Target => Owner is not null ? $"{Owner}/{Repository}#{Number}" : $"{Repository}#{Number}";
}
