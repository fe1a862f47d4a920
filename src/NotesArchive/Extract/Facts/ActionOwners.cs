using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Words;
using NotesArchive.Language;

namespace NotesArchive.Extract.Facts;

/// <summary>Whose an action is, by its own words, or by the block that it stands in.</summary>
internal sealed class ActionOwners(
    KnownPeople known, Vocabulary words, IReadOnlyList<UpdateBlock> updates, IReadOnlyList<TopicBlock> topics)
{
    private const int LongestNames = 40;

    /// <summary>The first of: "AI(ann):", "[Ann](mailto:...) ask", "Ann: ask", "with @ann", "Ann and Bob to ask", "(Ann)".</summary>
    public IReadOnlyList<NameDraft> In(RichText text, int line, string inLabel = "")
    {
        if (inLabel.Length > 0 && All(inLabel, line) is { Count: > 0 } labelled)
            return labelled;
        if (text.First(MarkKind.Link) is { } link && link.Target.StartsWith("mailto:", StringComparison.Ordinal)
            && known.Find(text.Text[..link.End], line) is { } assigned)
            return [assigned];
        if (known.Speaker(text, line) is { } speaker)
            return speaker.People;
        var mentions = text.Of(MarkKind.Mention).Where(m => !words.Placeholders.IsHandle(m.Target))
            .Select(m => new NameDraft("@" + m.Target, m.Target, null, line)).ToList();
        if (mentions.Count > 0)
            return TopicPeople.Distinct(mentions);
        return BeforeVerb(text, line) is { Count: > 0 } doers ? doers : InLastBrackets(text, line);
    }

    /// <summary>"TODO: ..." in somebody's own block is theirs, and in the section of one owner the owner's.</summary>
    public IReadOnlyList<NameDraft> Around(int i)
    {
        if (updates.FirstOrDefault(u => u.First <= i && i < u.End) is { } update)
            return [update.Draft.Person];
        return topics.LastOrDefault(t => t.First <= i && i < t.End) is { Draft.Owners: [var owner] } ? [owner] : [];
    }

    public bool IsInUpdate(int i) => updates.Any(u => u.First < i && i < u.End);

    private IReadOnlyList<NameDraft> BeforeVerb(RichText text, int line)
    {
        var verb = words[WordRole.ActionTo].All.Select(w => text.Text.IndexOf($" {w} ", StringComparison.Ordinal))
            .Where(at => at > 0).DefaultIfEmpty(-1).Min();
        return verb is > 0 and < LongestNames ? All(text.Text[..verb], line) : [];
    }

    private IReadOnlyList<NameDraft> InLastBrackets(RichText text, int line)
    {
        var end = text.Text.AsSpan().TrimEnd(" .").Length;
        var open = end > 0 && text.Text[end - 1] is ')' or ']' ? text.Text.AsSpan(0, end).LastIndexOfAny("([") : -1;
        return open >= 0 ? All(text.Text[(open + 1)..(end - 1)], line) : [];
    }

    private IReadOnlyList<NameDraft> All(string names, int line) =>
        known.Speaker(new RichText(names, []), line) is { Alone: true } named ? named.People : [];
}
