namespace NotesArchive.Permalinks;

/// <summary>What becomes of the addresses of the last release: which lead on to living pages, and which are lost.</summary>
internal sealed record LastingLinks(IReadOnlyList<Redirect> Redirects, IReadOnlyList<Problem> Problems)
{
    /// <param name="last">The addresses of the last release.</param>
    /// <param name="now">The pages of this site.</param>
    public static LastingLinks Of(PermalinkList last, IReadOnlyList<Permalink> now)
    {
        var successors = new Successors(last, now);
        var living = now.ToDictionary(page => page.Url, StringComparer.Ordinal);
        var vanished = last.Pages.Select(page => new Redirect(page.Url, page.Kind, page.Id, page.Url)).Concat(last.Redirects)
            .DistinctBy(page => page.Url)
            .Where(page => !living.ContainsKey(page.Url))
            .OrderBy(page => page.Url, StringComparer.Ordinal).Select(page => (Page: page, To: successors.Of(page.Url))).ToList();
        var sources = last.Pages.Where(page => page.Source is not null).ToLookup(page => page.Url, page => page.Source!);
        return new(
            [.. vanished.Where(pair => pair.To is not null).Select(pair => pair.Page with { To = pair.To! })],
            [
                .. vanished.Where(pair => pair.To is null).Select(pair => Lost(pair.Page, sources[pair.Page.Url].FirstOrDefault())),
                .. last.Pages.Where(page => living.ContainsKey(page.Url)).Select(page => AnchorsLost(page, living[page.Url]))
                    .OfType<Problem>(),
            ]);
    }

    private static Problem Lost(Redirect page, string? source) => Problem(
        $"The address {page.Url} of the last release is gone, and nothing tells where it should lead. {Advice(page.Kind)}", source);

    private static string Advice(string kind) => kind switch
    {
        PermalinkKind.Meeting => "Put the note back if it was not meant to go.",
        PermalinkKind.Person => "If they are somebody else's spelling, add them to 'spellings' of that entry in _people.yml.",
        PermalinkKind.Initiative => "If it goes on under another name, add it to 'spellings' of that entry in _initiatives.yml.",
        _ => "Links to it from elsewhere lead nowhere.",
    };

    private static Problem? AnchorsLost(Permalink before, Permalink now)
    {
        var lost = before.Anchors.Except(now.Anchors, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return lost.Count == 0 ? null : Problem($"Of the {before.Anchors.Count} anchors that {before.Url} had in the last release "
            + $"{lost.Count} {(lost.Count == 1 ? "is" : "are")} gone (the first is #{lost[0]}); links to them lead to the page's top.",
            now.Source);
    }

    private static Problem Problem(string message, string? source) =>
        new(Severity.Warning, ProblemCode.PermalinkLost, message, source ?? ".", 0);
}
