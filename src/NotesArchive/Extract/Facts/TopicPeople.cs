using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Facts;

/// <summary>The people to whom a subject's content is attributed.</summary>
internal static class TopicPeople
{
    /// <summary>
    /// Owners in a heading: in brackets, after "by" or "from", between slashes, or at its end;
    /// "Nominating @a as ..." names none.
    /// </summary>
    public static IReadOnlyList<NameDraft> Named(RichText heading, KnownPeople known, Vocabulary words, int line)
    {
        var standing = heading.WithoutStruck();
        var mentions = standing.Of(MarkKind.Mention).Where(m => !words.Placeholders.IsHandle(m.Target)).ToList();
        var atEnd = AtEnd(standing.Text, mentions);
        List<NameDraft> people = [.. mentions.Where((m, i) => i >= atEnd || IsOwner(standing.Text, m, i > 0, words))
            .Select(m => new NameDraft(standing.Text[m.Start..m.End], m.Target, null, line))];
        return people.Count > 0 ? people : Listed(standing.Text, known, line);
    }

    private static bool IsOwner(string text, Mark mention, bool follows, Vocabulary words)
    {
        var before = text.AsSpan(0, mention.Start).TrimEnd();
        var after = text.AsSpan(mention.End).TrimStart();
        var bracketed = before.LastIndexOf('(') > before.LastIndexOf(')') && after.Contains(')');
        return bracketed || words[WordRole.TopicBy].LengthAtEnd(before.ToString()) > 0
            || before.IndexOfAny("/-&:") >= 0 && "/-&:".Contains(before[^1])
            || after.StartsWith("/") || after.IsEmpty && (follows || before.EndsWith(",")) || before.IsEmpty && after.StartsWith(",");
    }

    /// <summary>Where two or more mentions in a row end the heading, the first of them; else their number.</summary>
    private static int AtEnd(string text, List<Mark> mentions)
    {
        var (first, end) = (mentions.Count, text.Length);
        while (first > 0 && text.AsSpan(mentions[first - 1].End, end - mentions[first - 1].End).Trim(" ,/&+()[].").IsEmpty)
            end = mentions[--first].Start;
        return mentions.Count - first > 1 ? first : mentions.Count;
    }

    /// <summary>"Shelves (Alan, Steven)", "Shelves (Alan) [10 min]", "Shelves - Alan": names that the meeting lists.</summary>
    private static List<NameDraft> Listed(string text, KnownPeople known, int line)
    {
        var end = text.TrimEnd();
        while (end.Length > 0 && end[^1] is ')' or ']' && end.LastIndexOfAny(['(', '[']) is > 0 and var open)
        {
            if (Known(end[(open + 1)..^1], known, line).OfType<NameDraft>().ToList() is { Count: > 0 } named)
                return named;
            end = end[..open].TrimEnd();
        }
        var dash = end.LastIndexOf(" - ", StringComparison.Ordinal);
        var people = dash > 0 ? Known(end[(dash + 3)..], known, line) : [];
        return people.TrueForAll(p => p is not null) ? [.. people.OfType<NameDraft>()] : [];
    }

    private static List<NameDraft?> Known(string names, KnownPeople known, int line) =>
        [.. names.Split([',', '/', '&'], StringSplitOptions.RemoveEmptyEntries).Select(p => known.Find(p, line))];

    /// <summary>Owners on the lines right below a heading: <c>@a / @b</c>, <c>by @a</c>, <c>Owner: @a</c>.</summary>
    public static IReadOnlyList<NameDraft> Owners(Outline outline, int first, int end)
    {
        List<NameDraft> people = [];
        for (var i = first; i < end && i < first + 4; i++)
        {
            var row = outline.Rows[i];
            if (row.Quoted || row.Text.IsBlank || outline.Label(i) is { Kind: LabelKind.Summary })
                continue;
            if (outline.Label(i) is { Kind: LabelKind.Owner or LabelKind.Presenter or LabelKind.Lead } label)
                people.AddRange(PersonText.Many(label.Rest, outline.Words, row.Line));
            else if (row.Kind == RowKind.Text && Speaker.Read(row.Text, outline.Words, row.Line) is { Alone: true } speaker)
                people.AddRange(speaker.People);
            else
                break;
        }
        return people;
    }

    /// <summary>Whoever begins a line or point in these rows as its speaker.</summary>
    public static IEnumerable<NameDraft> Speakers(Outline outline, int first, int end, KnownPeople known)
    {
        for (var i = first; i < end; i++)
        {
            var row = outline.Rows[i];
            if (row.Kind is RowKind.Code or RowKind.Cells)
                continue;
            if (known.Speaker(row.Text, row.Line) is { } speaker)
                foreach (var person in speaker.People)
                    yield return person;
            else if (outline.Label(i) is { Kind: LabelKind.Owner or LabelKind.Presenter } label)
                foreach (var person in PersonText.Many(label.Rest, outline.Words, row.Line))
                    yield return person;
        }
    }

    /// <summary>Each person once, as first written.</summary>
    public static IReadOnlyList<NameDraft> Distinct(IEnumerable<NameDraft> people)
    {
        List<NameDraft> distinct = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
            if (seen.Add(person.Handle ?? person.FullName ?? person.Written))
                distinct.Add(person);
        return distinct;
    }
}
