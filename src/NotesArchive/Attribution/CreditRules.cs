using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>
/// A rule by which a line credits somebody or nobody: its stable name (the field <c>rule</c> of the open data), what it says in plain
/// words, a line that it decides, and the decision; null hands on to the next rule.
/// </summary>
internal sealed record CreditRule(string Name, string Says, string Example)
{
    internal Func<Line, LineContext, List<Credit>?> Decide { get; init; } = (_, _) => null;
}

/// <summary>Whom a line credits: the first rule that decides, decides.</summary>
internal static class CreditRules
{
    /// <summary>In a section of so many owners or fewer, its unsigned lines are theirs; of more, the team's.</summary>
    private const int FewOwners = 2;

    /// <summary>Decided by <see cref="Corrections"/>, which see what the other rules decide.</summary>
    internal static CreditRule Corrected { get; } =
        new("corrected", "A keeper of the notes wrote down whose the line is, in _credits.yml.", "(a line whose words stand there)");

    /// <summary>What remains.</summary>
    private static CreditRule Nobody { get; } = new("nobody", "Nothing says whose words these are.", "We looked at the shelves")
    {
        Decide = (_, _) => [],
    };

    public static IReadOnlyList<CreditRule> InOrder { get; } =
    [
        Corrected,
        new("nothing-said", "The line says nothing of anybody's work: no update, an absence, a bare link, a picture, a label.",
            "No updates this week") { Decide = NothingSaid },
        new("speaker", "The line opens with a speaker's mark: it is theirs, and nobody's where nothing settles who that is.",
            "Ann: we should paint it") { Decide = Speaker },
        new("turn", "The line goes on with the turn of the speaker whose mark stands above.",
            "(a paragraph below \"Ann: ...\")") { Decide = Turn },
        new("status", "The line stands in somebody's own status block.",
            "(a point below \"@ann\" and \"Done\")") { Decide = StatusBlock },
        new("agenda", "The line says what is to be talked about, not what was said.",
            "(a point below \"Agenda\")") { Decide = Agenda },
        new("blurb", "The line tells what a section is about, not what somebody did.",
            "Summary: keep the shelves full") { Decide = Blurb },
        new("doer", "The words name who does it, did it or will do it.",
            "Bob has merged it") { Decide = Doer },
        new("owners", "The section has owners, and the line is no question, call, thanks or aside.",
            "(a point below \"#### Shelves @ann\")") { Decide = Owners },
        Nobody,
    ];

    private static List<Credit>? NothingSaid(Line line, LineContext at) =>
        at.Block.IsPicture || at.Sense.IsNothing || at.Sense.IsAbsence || IsIdle(at)
            || at.Sense.IsBareLink && at.Update is null ? [] : null;

    // "Shelves" over "acme/shop#7" and "no update" names them only.
    private static bool IsIdle(LineContext at) => at.Block.IsIdle && (at.Above is null || at.Sense.IsBareLink);

    private static List<Credit>? Speaker(Line line, LineContext at)
    {
        if (line.Speaker is not { } mark)
            return null;
        // "@bob: waiting for a review from @bob", "@bob -- any news?", "Bob, look at your shelves": said to them.
        var isCall = at.Sense.IsOpeningCall && line.Text.AsSpan(0, Math.Min(mark.End, line.Text.Length)).TrimEnd() is [.., '-' or ','];
        return InTurnOf(isCall || at.Sense.IsShortQuestion ? []
            : [.. mark.People.Where(p => !line.Names.Any(n => n.Person == p && n.Use == NameUse.SpokenTo))], line);
    }

    private static List<Credit>? Turn(Line line, LineContext at) => at switch
    {
        { Block.Turn: { } turn } => [.. turn.People.Select(p => new Credit(p, ContributionRole.Own))],
        { Above.Rule.Name: not ("speaker" or "turn") } or { Above: null } => null,
        // Below a question stand the answers of others.
        { Update: null, Above.Line: { Speaker: not null } above } when above.Text.Contains('?') => [],
        _ => InTurnOf([.. at.Above.Credits.Where(c => c.Role == ContributionRole.Own).Select(c => c.Person)], line),
    };

    private static List<Credit> InTurnOf(IReadOnlyList<PersonId> speakers, Line line) =>
        [.. speakers.Select(p => new Credit(p, ContributionRole.Own)), .. Doers(line, speakers, besideSpeaker: true)];

    private static List<Credit>? Agenda(Line line, LineContext at) => at.Block.IsAgenda ? [] : null;

    private static List<Credit>? StatusBlock(Line line, LineContext at)
    {
        if (at.Update is not { } update)
            return null;
        // "Cleo is on it" in Ann's block tells of Cleo, unless Ann is in it: "Cleo and I sorted them".
        if (at.Above is { Rule.Name: "status", Credits.Count: > 0 } above && line.Depth > above.Line.Depth
            && above.Credits.All(c => c.Role == ContributionRole.Named))
            return WithAbove(above);
        var isReport = line.Names.FirstOrDefault() is { Use: NameUse.Acts, Start: <= 1 } first && first.Person != update.Person
            && !at.Sense.IsOfOneself;
        return isReport ? Doers(line, [update.Person], besideSpeaker: true) : InTurnOf([update.Person], line);
    }

    private static List<Credit>? Blurb(Line line, LineContext at) => at.Topic is not null && at.Sense.IsBlurb ? [] : null;

    private static List<Credit>? Doer(Line line, LineContext at)
    {
        if (at.Sense.IsCall || at.Sense.IsThanks || at.Sense.BeginsWithNothing || line.Names.Any(n => n.Use == NameUse.Away))
            return null;
        if (line.Names.Any(n => n.Use is NameUse.Acts or NameUse.Speaks or NameUse.Signs))
            return Doers(line, [], besideSpeaker: false);
        // What stands below "Bob is painting:" is his, unless it begins with another.
        return at.Above is { Rule.Name: "doer" } above && line.Depth > above.Line.Depth
            ? BeginsWithOther(line, [.. above.Credits.Select(c => c.Person)]) ? [] : WithAbove(above) : null;
    }

    private static List<Credit>? Owners(Line line, LineContext at)
    {
        // "@bob please bring it" is said to him.
        var isAddressed = line.Names.Any(n => n.Use == NameUse.SpokenTo && n.Start <= 1);
        if (at.Topic is not { Owners.Count: > 0 } topic || isAddressed || BeginsWithOther(line, topic.Owners) || at.Sense.IsNoOwners)
            return null;
        var role = topic.Owners.Count + topic.RedactedOwners <= FewOwners ? ContributionRole.Owner : ContributionRole.Section;
        return [.. topic.Owners.Select(o => new Credit(o, role))];
    }

    private static List<Credit> WithAbove(LineReading above) => [.. above.Credits.Select(c => c with { IsWithAbove = true })];

    // "@cleo very happy" is not the owner's.
    private static bool BeginsWithOther(Line line, IReadOnlyList<PersonId> people) =>
        line.Names.FirstOrDefault() is { Start: 0, Person: { } person } && line.Text.StartsWith('@') && !people.Contains(person);

    /// <summary>Those whom the words name as acting. Beside a speaker, whoever is merely quoted is not credited.</summary>
    private static List<Credit> Doers(Line line, IReadOnlyList<PersonId> but, bool besideSpeaker) =>
        [.. line.Names.Where(n => n.Use is NameUse.Acts or NameUse.Signs || n.Use == NameUse.Speaks && !besideSpeaker)
            .Where(n => n.Person is { } person && !but.Contains(person)).DistinctBy(n => n.Person)
            .Select(n => new Credit(n.Person!.Value, ContributionRole.Named, n.State))];
}
