using NotesArchive.Model;

namespace NotesArchive.Pages;

/// <summary>An action item as one meeting shows it.</summary>
internal sealed record SeenAction(Meeting Meeting, ActionItem Item);

/// <summary>One action item through the meetings of its series: the same words in the next meeting are the same item.</summary>
internal sealed record CarriedAction(IReadOnlyList<SeenAction> Seen)
{
    public SeenAction First => Seen[0];
    public SeenAction Last => Seen[^1];
    public bool IsTicked => Seen.Any(seen => seen.Item.Ticked == true);

    /// <summary>In the order of the meetings that show each first.</summary>
    public static IReadOnlyList<CarriedAction> Of(Archive archive)
    {
        var found = new List<List<SeenAction>>();
        // What the last meeting of a series showed, by its words.
        var shown = new Dictionary<SeriesId, Dictionary<string, List<SeenAction>>>();
        foreach (var meeting in archive.Meetings)
        {
            var now = new Dictionary<string, List<SeenAction>>(StringComparer.Ordinal);
            var before = meeting.Series is { } id ? shown.GetValueOrDefault(id) : null;
            foreach (var item in meeting.Actions)
            {
                var words = WordsOf(item.Text);
                if (now.TryGetValue(words, out var twice))
                {
                    twice[^1] = new SeenAction(meeting, item with { Ticked = item.Ticked == true || twice[^1].Item.Ticked == true });
                    continue;
                }
                if (before is null || !before.TryGetValue(words, out var carried))
                    found.Add(carried = []);
                carried.Add(new SeenAction(meeting, item));
                now[words] = carried;
            }
            if (meeting.Series is { } series)
                shown[series] = now;
        }
        return [.. found.Select(seen => new CarriedAction(seen))];
    }

    private static string WordsOf(string text) => string.Join(' ',
        text.ToLowerInvariant()
            .Split([' ', '\t', '\n', '.', ',', ';', ':', '!', '?', '*', '"', '“', '”', '[', ']', '(', ')'],
                StringSplitOptions.RemoveEmptyEntries));
}
