using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>
/// What each line of a fragment is about: the initiatives that its own words or references name, else those of the line that it stands
/// under. In a section of an initiative only the first line can name another: what a point says on the side is not about it.
/// </summary>
internal sealed class LineSubjects
{
    private readonly Meeting meeting;
    private readonly Block block;
    private readonly InitiativeTags tags;
    private readonly LanguageWords language;
    private readonly Topic? topic;
    private readonly Dictionary<Line, IReadOnlyList<Tag>> ofLines = new(ReferenceEqualityComparer.Instance);

    public LineSubjects(Meeting meeting, Block block, InitiativeTags tags, LanguageWords language)
    {
        (this.meeting, this.block, this.tags, this.language) = (meeting, block, tags, language);
        topic = block.Topic is { } t ? meeting.Topics[t] : null;
        for (var i = 0; i < block.Lines.Count; i++)
            ofLines[block.Lines[i]] = topic?.Initiative is not null && i > 0 ? ofLines[block.Lines[0]] : Tags(i);
    }

    /// <summary>As they hold for a person: an owner of one section takes part in another initiative only by a section of that.</summary>
    public IReadOnlyList<Tag> Of(Line line, Credit credit)
    {
        var isOwners = credit.Role is ContributionRole.Owner or ContributionRole.Section;
        return [.. ofLines[isOwners ? block.Lines[0] : line]
            .Select(g => g.Basis is null ? g with { Initiative = tags.Closer(g.Initiative, credit.Person) } : g)
            .DistinctBy(g => g.Initiative).Where(g => g.Initiative != topic?.Initiative && g.Among?.Contains(credit.Person) != false)
            .Where(g => !isOwners || tags.TakesPart(credit.Person, g.Initiative))];
    }

    private IReadOnlyList<Tag> Tags(int index)
    {
        var line = block.Lines[index];
        var own = tags.Of(meeting, [.. line.References], About(line)).ToList();
        if (own.Exists(t => t.Basis is null) || index == 0)
            return own;
        var above = block.Lines.Take(index).LastOrDefault(l => l.Depth < line.Depth);
        return own.Count > 0 || above is null ? own : ofLines[above];
    }

    /// <summary>
    /// Without the brackets of a section of an initiative, and without what follows words such as "blocked by", "based on" or "if"
    /// up to a comma.
    /// </summary>
    private string About(Line line)
    {
        var text = topic?.Initiative is null ? line.Text : Wording.WithoutParentheses(line.Text);
        var words = new TextWords(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (language[WordRole.BesideThePoint].At(words.Words, i) == 0)
                continue;
            var start = words.Place(i).Start;
            var end = text.IndexOf(',', start);
            text = end < 0 ? text[..start] : string.Concat(text.AsSpan(0, start), text.AsSpan(end));
            if (end < 0)
                break;
            words = new TextWords(text);
        }
        return text;
    }
}
