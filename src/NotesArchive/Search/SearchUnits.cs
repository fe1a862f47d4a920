using System.Globalization;
using NotesArchive.Model;

namespace NotesArchive.Search;

/// <summary>Cuts a meeting into the units that are searched.</summary>
internal static class SearchUnits
{
    /// <summary>Characters that fill a unit; a topic that is longer becomes several.</summary>
    private const int Full = 1600;
    /// <summary>The rest of a meeting is not cut into pieces smaller than this.</summary>
    private const int Small = 500;

    public static IReadOnlyList<SearchUnit> Of(Archive archive, int meetingIndex, KnownWords known)
    {
        var addresses = new SortedSet<string>(StringComparer.Ordinal);
        var blocks = CompleteBlocks.Of(archive.Meetings[meetingIndex], addresses, known);
        for (var full = Full; ; full *= 2)
        {
            var groups = Group(blocks, full);
            if (groups.Count < SearchUnit.PerMeeting)
                return Units(archive, meetingIndex, groups, addresses);
        }
    }

    private sealed class Piece(Block block, string text, bool isBegin)
    {
        public Block First { get; } = block;
        public List<string> Sections { get; } = block.Section is { Length: > 0 } section ? [section] : [];
        public List<Block> Blocks { get; } = [block];
        /// <summary>Those of the blocks that begin here: a reference of a long block is found once.</summary>
        public List<Block> Begun { get; } = isBegin ? [block] : [];
        public List<string> Texts { get; } = [text];
        public int Length { get; set; } = text.Length;
        public bool IsRest => First.Topic is null && First.Update is null;

        public void Add(Block block, string text)
        {
            if (Blocks[^1] != block)
            {
                Blocks.Add(block);
                Begun.Add(block);
            }
            if (block.Section is { Length: > 0 } section && !Sections.Contains(section))
                Sections.Add(section);
            Texts.Add(text);
            Length += text.Length;
        }
    }

    private static List<Piece> Group(IReadOnlyList<Block> blocks, int full)
    {
        var pieces = new List<Piece>();
        foreach (var block in blocks)
        {
            var isBegin = true;
            foreach (var text in Cut(block.Text, full))
            {
                if (pieces.Count > 0 && Continues(pieces[^1], block, text, full))
                    pieces[^1].Add(block, text);
                else
                    pieces.Add(new Piece(block, text, isBegin));
                isBegin = false;
            }
        }
        return pieces;
    }

    private static bool Continues(Piece piece, Block block, string text, int full)
    {
        // Beyond any real meeting, units are filled without regard to what they are, so that their number stays bounded.
        var sameSubject = full > 64 * Full
            || (piece.First.Topic == block.Topic && piece.First.Update == block.Update
                && (!piece.IsRest || piece.First.Section == block.Section || piece.Length < Small * (full / Full)));
        return sameSubject && piece.Length + text.Length <= full;
    }

    private static IEnumerable<string> Cut(string text, int full)
    {
        var from = 0;
        while (text.Length - from > full)
        {
            var space = text.LastIndexOf(' ', from + full, full + 1) - from;
            var cut = space > full / 2 ? space : char.IsHighSurrogate(text[from + full - 1]) ? full - 1 : full;
            yield return text.Substring(from, cut);
            from += cut;
        }
        yield return text[from..];
    }

    private static List<SearchUnit> Units(Archive archive, int meetingIndex, List<Piece> pieces, IReadOnlyCollection<string> addresses)
    {
        var meeting = archive.Meetings[meetingIndex];
        // What stands above the first heading is most often date, place and people: it belongs to the meeting itself.
        var top = pieces.Count > 0 && pieces[0].IsRest ? pieces[0] : null;
        var shown = pieces.Where(p => p != top).SelectMany(p => p.Sections).ToHashSet(StringComparer.Ordinal);
        List<SearchUnit> units = [Whole(archive, meetingIndex, top, shown) with { Addresses = addresses }];
        var urls = new HashSet<string>(StringComparer.Ordinal) { meeting.Url };
        foreach (var piece in pieces)
        {
            if (piece == top)
                continue;
            var url = $"{meeting.Url}#{piece.First.Anchor}";
            for (var copy = 2; !urls.Add(url); copy++)
                url = $"{meeting.Url}#{piece.First.Anchor}~{copy.ToString(CultureInfo.InvariantCulture)}";
            units.Add(Part(meeting, piece, (meetingIndex, units.Count), url));
        }
        return units;
    }

    /// <summary>The meeting itself, with what stands above its first heading.</summary>
    private static SearchUnit Whole(Archive archive, int meetingIndex, Piece? top, HashSet<string> shown)
    {
        var meeting = archive.Meetings[meetingIndex];
        var series = meeting.Series is { } id ? archive.Series.FirstOrDefault(s => s.Id == id)?.Name : null;
        return new()
        {
            Meeting = meetingIndex,
            Number = 0,
            Url = meeting.Url,
            Title = string.Join(" · ", new[] { meeting.DisplayTitle, series, DateWords(meeting.Date) }.Where(t => t is not null)),
            Series = meeting.Series,
            Heading = string.Join(" · ",
                meeting.Headings.Select(h => h.Text).Where(t => !shown.Contains(t)).Distinct(StringComparer.Ordinal)),
            Texts = top?.Texts ?? [],
            People = [.. meeting.Lead.Concat(meeting.Notetaker).Concat(meeting.Attendees).Select(l => l.Person)
                .Concat(top?.Blocks.SelectMany(People) ?? []).Distinct()],
            References = [.. top?.Begun.SelectMany(b => b.References).Distinct() ?? []],
        };
    }

    private static SearchUnit Part(Meeting meeting, Piece piece, (int Meeting, int Number) place, string url)
    {
        var topic = piece.First.Topic is { } t ? meeting.Topics[t] : null;
        var update = piece.First.Update is { } u ? meeting.Updates[u] : null;
        return new()
        {
            Meeting = place.Meeting,
            Number = place.Number,
            Url = url,
            Heading = string.Join(" · ",
                new[] { topic?.Heading }.Concat(piece.Sections).OfType<string>().Distinct(StringComparer.Ordinal)),
            Texts = piece.Texts,
            People = [.. (update is null ? [] : new[] { update.Person }).Concat(topic?.People ?? [])
                .Concat(piece.Blocks.SelectMany(People)).Distinct()],
            Initiatives = topic?.Initiative is { } initiative ? [initiative] : [],
            References = [.. piece.Begun.SelectMany(b => b.References).Distinct()],
        };
    }

    private static IEnumerable<PersonId> People(Block block) => block.Speakers.Concat(block.Named);

    /// <summary>A day in the forms that queries take: "2018-12-05 2018-12 2018 December".</summary>
    private static string? DateWords(DateOnly? date) =>
        date?.ToString("yyyy-MM-dd yyyy-MM MMMM", CultureInfo.InvariantCulture);
}
