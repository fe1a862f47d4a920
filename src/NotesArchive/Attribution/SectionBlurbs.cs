using System.Text.RegularExpressions;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>
/// What a section is about (<c>Summary: ...</c>), copied from week to week: the team's words, no owner's work. Whom they
/// credit, the first credits.
/// </summary>
internal static partial class SectionBlurbs
{
    /// <summary>So much of a blurb tells it again where its end was touched up.</summary>
    private const int Beginning = 60;

    public static bool Is(Block block) => block.Topic is not null && Blurb().IsMatch(block.Text);

    /// <summary>The blocks of each meeting, in the order of the meetings, but for the blurbs that an earlier meeting has.</summary>
    public static IEnumerable<(Meeting Meeting, IReadOnlyList<Block> Blocks)> WithoutRepeats(IReadOnlyList<Meeting> meetings)
    {
        var told = new HashSet<(string Subject, string Text)>();
        foreach (var meeting in meetings.OrderBy(m => m.Date ?? DateOnly.MaxValue).ThenBy(m => m.Id))
        {
            // The same words twice in one meeting are no copy of last week's.
            var here = new HashSet<(string, string)>();
            var blocks = new List<Block>();
            foreach (var block in meeting.Blocks)
            {
                if (Is(block))
                {
                    var topic = meeting.Topics[block.Topic!.Value];
                    var text = Slug.Of(block.Text);
                    var blurb = (topic.Initiative?.Value ?? Slug.Of(topic.Heading), text[..Math.Min(text.Length, Beginning)]);
                    here.Add(blurb);
                    if (told.Contains(blurb))
                        continue;
                }
                blocks.Add(block);
            }
            told.UnionWith(here);
            yield return (meeting, blocks);
        }
    }

    // "Summary: keep the shelves full", "Background - why we sort", "Goals"
    [GeneratedRegex(@"^\W*(summary|background|context|description|about|goals?|objectives?|purpose|motivation|why|epic|scope|tracking issue|meta issue)\b\s*[:\-\u2013\u2014\n]|^\W*i\.e\.\s",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blurb();
}
