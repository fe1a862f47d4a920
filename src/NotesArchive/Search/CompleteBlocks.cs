using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Search;

/// <summary>
/// The blocks of a meeting and whatever of its body they leave out: lists of people, recordings, notes in the margin.
/// Search finds every word that the meeting's page shows.
/// </summary>
internal static class CompleteBlocks
{
    public static List<Block> Of(Meeting meeting, ISet<string> addresses, KnownWords known)
    {
        known.Begin(meeting.Blocks);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < meeting.Blocks.Count; i++)
            places.TryAdd(meeting.Blocks[i].Anchor, i);

        var result = new List<Block>(meeting.Blocks.Count);
        var next = 0;
        string? section = null;
        foreach (var segment in BodyText.Read(MailAddress.Hidden(Slot.Fill(meeting.Body, (_, _, inner) => inner)), addresses))
        {
            if (places.TryGetValue(segment.Anchor, out var place))
            {
                for (; next <= place; next++)
                    result.Add(meeting.Blocks[next]);
            }
            if (segment.IsHeading)
                section = segment.Text;
            else if (!known.HoldAll(segment.Text))
            {
                Line line = new(0, 0, segment.Text, WorkLabel.None, null, []);
                result.Add(new Block { Lines = [line], Anchor = segment.Anchor, Section = section });
            }
        }
        for (; next < meeting.Blocks.Count; next++)
            result.Add(meeting.Blocks[next]);
        return Placed(result);
    }

    /// <summary>What stands between blocks of one section belongs to the topic or update that they belong to.</summary>
    private static List<Block> Placed(List<Block> blocks)
    {
        Block? near = null;
        for (var i = blocks.Count - 1; i >= 0; i--)
            blocks[i] = Beside(blocks[i]);
        near = null;
        for (var i = 0; i < blocks.Count; i++)
            blocks[i] = Beside(blocks[i]);
        return blocks;

        Block Beside(Block block)
        {
            if (block.Line > 0)
                near = block;
            else if (block.Topic is null && block.Update is null && near?.Section == block.Section)
                return block with { Topic = near?.Topic, Update = near?.Update };
            return block;
        }
    }
}
