using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>Where a line stands: what a rule may look at besides the line.</summary>
internal sealed record LineContext
{
    public required Meeting Meeting { get; init; }
    public required Block Block { get; init; }
    public required LineSense Sense { get; init; }
    /// <summary>The reading of the line that this one stands under, in the same fragment; null for its first.</summary>
    public LineReading? Above { get; init; }

    public Topic? Topic => Block.Topic is { } topic ? Meeting.Topics[topic] : null;
    public Update? Update => Block.Update is { } update ? Meeting.Updates[update] : null;
}
