using System.Globalization;
using Xunit;

namespace NotesArchive.Tests.Resolve.Meetings;

public sealed class UnusualMeetingsTests : IDisposable
{
    private readonly SiteInAString site = new(string.Concat(Enumerable.Range(1, 5).Select(day => string.Create(CultureInfo.InvariantCulture, $"""
        -- input/2024-01-0{day}--sync.md --
        # Sync 2024-01-0{day}

        {(day == 3 ? "" : "**Attendees:**\n\n- @ana\n- @boris\n")}
        ## Notes

        - @ana: asked {(day == 2 ? "@bors" : day == 4 ? "@dina" : "@boris")} for a review

        """))));

    [Fact]
    public void A_meeting_without_the_list_that_its_series_has_is_told()
    {
        var problem = Assert.Single(Site.Load(site.Settings()).Problems, p => p.Code == ProblemCode.NoAttendees);
        Assert.Equal(("2024-01-03--sync.md", 1), (problem.Path, problem.Line));
    }

    [Fact]
    public void A_name_that_one_note_alone_has_in_passing_is_told_with_its_line() =>
        Assert.Contains(Site.Load(site.Settings()).Problems, p => p is { Code: ProblemCode.PersonNamedOnce, Path: "2024-01-04--sync.md", Line: 10 } && p.Message.Contains("'dina'", StringComparison.Ordinal));

    public void Dispose() => site.Dispose();
}
