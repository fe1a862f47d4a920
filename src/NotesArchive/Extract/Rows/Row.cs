using Markdig.Syntax;
using NotesArchive.Extract.Markup;

namespace NotesArchive.Extract.Rows;

/// <summary>What a row of a note is by its Markdown.</summary>
internal enum RowKind { Heading, Item, Text, Cells, Code }

/// <summary>
/// One line of a note as a reader sees it, with the wrapped lines that continue it. Rows are read off Markdig's tree, but
/// their depth is the column they stand at: in real notes the tree often disagrees with the eye.
/// </summary>
internal sealed record Row
{
    public required RowKind Kind { get; init; }
    /// <summary>1-based line of the note.</summary>
    public required int Line { get; init; }
    public required RichText Text { get; init; }
    /// <summary>Column of the first character, a tab counted as two: notes mix tabs with two-space steps.</summary>
    public int Indent { get; init; }
    /// <summary>1 to 6 for a heading; <see cref="BoldHeading"/> for a line in bold that heads a section; else 0.</summary>
    public int Level { get; init; }
    /// <summary>A task's box; null where there is none.</summary>
    public bool? Ticked { get; init; }
    public bool AfterBlank { get; init; }
    public bool Quoted { get; init; }
    public IReadOnlyList<RichText> Cells { get; init; } = [];
    /// <summary>The block that the row was read from, for its anchor.</summary>
    public required Block Block { get; init; }

    public const int BoldHeading = 7;

    /// <summary>So many words in a paragraph, and so few commas, are no list of names.</summary>
    private const int WordsOfProse = 12, WordsAComma = 6;

    /// <summary>A paragraph of its own that tells something, and lists nobody.</summary>
    public bool IsProse => Kind == RowKind.Text && AfterBlank && Text.Text.AsSpan().Count(' ') is var words && words >= WordsOfProse
        && Text.Text.AsSpan().Count(',') * WordsAComma < words;

    /// <summary>True if the eye reads <paramref name="other"/>, further down, as a part of this row.</summary>
    public bool Holds(Row other) => other.Kind != RowKind.Heading && Kind switch
    {
        RowKind.Item => other.Indent >= Indent + 2 || (other.Kind == RowKind.Text && other.Indent > Indent),
        RowKind.Text => other.Kind == RowKind.Item ? other.Indent >= Indent : other.Indent > Indent,
        _ => false,
    };

    /// <summary>" - sort" one space to the right below "* shelves:" is meant as a point of it.</summary>
    public bool IsMeantToHold(Row other) => other.Indent == Indent + 1 && Bullet is { } own && other.Bullet is { } bullet && own != bullet;

    private char? Bullet
    {
        get
        {
            var item = Kind == RowKind.Item ? Block as ListItemBlock ?? Block.Parent as ListItemBlock : null;
            return (item?.Parent as ListBlock)?.BulletType;
        }
    }
}
