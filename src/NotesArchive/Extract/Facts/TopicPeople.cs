using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Facts;

/// <summary>The people to whom a subject's content is attributed.</summary>
internal static class TopicPeople
{
    /// <summary>Owners in a heading: in brackets, after "by" or "from", between slashes, or at its end; "Nominating @a as ..." names none.</summary>
    public static IReadOnlyList<NameDraft> Named(RichText heading, KnownPeople known, Vocabulary words, int line)
    {
        List<NameDraft> people = [];
        var text = heading.Text;
        foreach (var mention in heading.WithoutStruck() == heading ? heading.Of(MarkKind.Mention) : [])
        {
            if (words.Placeholders.IsHandle(mention.Target))
                continue;
            var before = text[..mention.Start].TrimEnd();
            var after = text[mention.End..].TrimStart();
            var bracketed = before.LastIndexOf('(') > before.LastIndexOf(')') && after.Contains(')');
            if (bracketed || words[WordRole.TopicBy].LengthAtEnd(before) > 0
                || before.EndsWith('/') || after.StartsWith('/') || before.EndsWith('-') || before.EndsWith(',') && after.Length == 0 || after.Length == 0 && people.Count > 0 || before.EndsWith('&') || before.Length == 0 && after.StartsWith(','))
                people.Add(new NameDraft(text[mention.Start..mention.End], mention.Target, null, line));
        }
        // "(Alan, Steven)": names that the meeting lists.
        if (people.Count == 0 && text.EndsWith(')') && text.LastIndexOf('(') is var open and > 0)
            foreach (var part in text[(open + 1)..^1].Split([',', '/', '&'], StringSplitOptions.RemoveEmptyEntries))
                if (known.Find(part, line) is { } person)
                    people.Add(person);
        return people;
    }

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
