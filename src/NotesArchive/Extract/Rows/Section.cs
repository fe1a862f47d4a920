using NotesArchive.Extract.Words;

namespace NotesArchive.Extract.Rows;

/// <summary>A heading with the rows up to the next one. Row numbers index <see cref="Outline.Rows"/>.</summary>
internal sealed class Section
{
    /// <summary>Null for what stands before the first heading.</summary>
    public Row? Heading { get; init; }
    public required SectionRole Role { get; init; }
    public required int Level { get; init; }
    public Section? Parent { get; init; }
    /// <summary>First row below the heading.</summary>
    public required int First { get; init; }
    /// <summary>Row after the section's own rows.</summary>
    public int End { get; set; }
    /// <summary>Row after the last of its sub-sections.</summary>
    public int LastEnd { get; set; }
    public bool IsTitle { get; init; }
    /// <summary>The heading tells the day of the meeting, whose parts stand below.</summary>
    public bool IsDay { get; init; }
    /// <summary>The sub-headings are work streams, by the words of the heading.</summary>
    public bool HoldsInitiatives { get; init; }
    public List<Section> Children { get; } = [];

    private bool IsPart => !IsTitle && !IsDay && Level > 0;

    public string Name => Heading?.Text.Text ?? "";

    /// <summary>The section itself and those that contain it, inmost first.</summary>
    public IEnumerable<Section> Chain
    {
        get
        {
            for (var section = this; section is not null; section = section.Parent)
                yield return section;
        }
    }

    /// <summary>The role, of those given, that stands nearest around this section; null where none does.</summary>
    public SectionRole? Nearest(params ReadOnlySpan<SectionRole> roles)
    {
        for (var section = this; section is not null; section = section.Parent)
            if (section.IsPart && roles.Contains(section.Role))
                return section.Role;
        return null;
    }

    public bool IsIn(params ReadOnlySpan<SectionRole> roles)
    {
        for (var section = this; section is not null; section = section.Parent)
            if (section.IsPart && roles.Contains(section.Role))
                return true;
        return false;
    }
}
