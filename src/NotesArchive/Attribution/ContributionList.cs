using NotesArchive.Resolve.Initiatives;
using NotesArchive.Settings;
using NotesArchive.Language;
using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>Every fragment that a note attributes to a person, tagged with the initiatives it speaks of.</summary>
internal sealed class ContributionList
{
    private readonly InitiativeTags tags;
    private readonly LanguageWords language;
    private readonly Corrections corrections;

    private ContributionList(InitiativeTags tags, LanguageWords language, Corrections corrections) =>
        (this.tags, this.language, this.corrections) = (tags, language, corrections);

    /// <summary>By date, meeting, line, person; undated last.</summary>
    public static IReadOnlyList<Contribution> Of(
        IReadOnlyList<Meeting> meetings, InitiativeTable initiatives, IReadOnlyList<Correction> corrections, NotesSettings settings)
    {
        var words = initiatives.Initiatives.Select(i => new InitiativeWords(i.Id, i.Name, i.Words, i.Match, i.Not));
        var list = new ContributionList(InitiativeTags.Of(words, meetings), LanguageWords.Of(settings.Labels), new(corrections));
        return [.. NoteFailures.InEach("attribute", meetings, m => m.Source, m => m.Blocks.SelectMany(b => list.Of(m, b)).ToList())
            .SelectMany(ofMeeting => ofMeeting)
            .OrderBy(c => c.Date ?? DateOnly.MaxValue).ThenBy(c => c.Meeting).ThenBy(c => c.Line).ThenBy(c => c.Person)
            .ThenBy(c => c.Url, StringComparer.Ordinal)];
    }

    private IEnumerable<Contribution> Of(Meeting meeting, Block block)
    {
        var readings = BlockReading.Of(meeting, block, language, corrections);
        if (readings.All(r => r.Credits.Count == 0))
            return [];
        var subjects = new LineSubjects(meeting, block, tags, language);
        return readings.SelectMany(r => r.Credits.Select(c => (Reading: r, Credit: c, From: Source(r, c))))
            .Select(c => (c.Reading, c.Credit, State: StateOf(c.From, c.Credit), Tags: subjects.Of(c.From.Line, c.Credit)))
            // Lines of one fragment that say the same of the same person are one contribution, a corrected one beside them.
            .GroupBy(c => (c.Credit.Person, c.Credit.Role, c.State, Tags: string.Join(' ', c.Tags.Select(t => t.Initiative)),
                IsCorrected: c.Reading.Rule == CreditRules.Corrected))
            .Select(g => Contribution(meeting, block, g.First().Reading.Rule, g.First().Credit with { State = g.Key.State },
                [.. g.Select(c => c.Reading.Line)], g.First().Tags));
    }

    /// <summary>The line that credits: that itself, or the one above of which it is a part.</summary>
    private static LineReading Source(LineReading reading, Credit credit)
    {
        while (credit.IsWithAbove && reading.Above is { } above && above.Credits.FirstOrDefault(c => c.Person == credit.Person) is { } its)
            (reading, credit) = (above, its);
        return reading;
    }

    /// <summary>The words about a person tell their state, over a label only where they tell a plan.</summary>
    internal static WorkState StateOf(LineReading reading, Credit credit) => credit.State switch
    {
        WorkState.Planned => WorkState.Planned,
        null or WorkState.Said => reading.State,
        { } told => reading.Line.Label == WorkLabel.None ? told : reading.State,
    };

    private static Contribution Contribution(
        Meeting meeting, Block block, CreditRule rule, Credit credit, IReadOnlyList<Line> lines, IReadOnlyList<Tag> tagged)
    {
        var topic = block.Topic is { } t ? meeting.Topics[t] : null;
        var own = topic?.Initiative;
        return new()
        {
            Person = credit.Person,
            Meeting = meeting.Id,
            Date = meeting.Date,
            Source = meeting.Source,
            Line = lines[0].Number,
            Lines = [.. lines.Select(l => l.Number).Distinct()],
            State = credit.State!.Value,
            Role = credit.Role,
            Rule = rule.Name,
            Evidence = own is not null ? Evidence.Initiative : block.Update is not null ? Evidence.Update : Evidence.Discussion,
            Basis = BasisOf(rule, credit.Role) ?? (own is null ? tagged.Select(g => g.Basis).FirstOrDefault(b => b is not null) : null),
            Initiatives = [.. (own is { } of ? [of] : Array.Empty<InitiativeId>()).Concat(tagged.Select(g => g.Initiative))],
            References = [.. lines.SelectMany(l => l.References).DistinctBy(r => r.ToString())],
            Text = string.Join('\n', lines.Select(l => l.Text)),
            Section = topic?.Heading,
            Url = $"{meeting.Url}#{block.Anchor}",
        };
    }

    private static string? BasisOf(CreditRule rule, ContributionRole role) => role switch
    {
        _ when rule == CreditRules.Corrected => "a keeper of the notes says so",
        ContributionRole.Owner => "an owner of the section",
        ContributionRole.Section => "one of the section's team",
        ContributionRole.Named => "the words credit them",
        _ => null,
    };
}
