using NotesArchive.Attribution;

namespace NotesArchive.Pages;

/// <summary>How credits are read: the rules in their order, and what roles and states mean, which the template words.</summary>
public sealed record RulesPage : PageModel
{
    public const string Url = "/rules/";

    public IReadOnlyList<RuleEntry> Rules { get; init; } = [];

    internal static Page Make(SiteContext site) => new(Urls.File(Url), "rules", new RulesPage
    {
        Site = site.Site,
        Head = site.Head(Url, "How credits are read", "rules",
            "The rules by which the words of a note are credited to somebody, or to nobody."),
        Rules = [.. CreditRules.InOrder.Select(rule => new RuleEntry(rule.Name, rule.Says, rule.Example))],
    });
}

/// <summary>A rule in plain words, and a line that it decides.</summary>
public sealed record RuleEntry(string Name, string Says, string Example);
