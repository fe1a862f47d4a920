using System.Collections.Concurrent;
using NotesArchive.Data;
using Xunit;

namespace NotesArchive.Tests;

/// <summary>A fault of ours on one note costs that note its facts, and nobody anything else.</summary>
public sealed class NoteFailureTests
{
    private const string Team = """
        -- input/2023-03-06--tools.md --
        # Tools 2023-03-06

        Attendees: @ana, @boris

        ## Updates

        @boris
        - Done:
          - Wrote the importer
        -- input/2023-03-13--tools.md --
        # Tools 2023-03-13

        Attendees: @ana, @boris

        ## Updates

        @ana
        - Done:
          - Painted <b>the shelf & door</b>
        """;

    [Theory]
    [InlineData("read"), InlineData("resolve"), InlineData("attribute"), InlineData("page"), InlineData("index")]
    public void A_step_that_throws_makes_the_note_a_page_of_plain_text(string failing)
    {
        using var site = new SiteInAString(Team);
        var failed = 0;
        NoteFailure.Before.Value = (step, source) =>
        {
            if (step == failing && source == "2023-03-13--tools.md" && Interlocked.Increment(ref failed) == 1)
                throw new InvalidOperationException("out of shelves");
        };

        var result = site.Build();
        NoteFailure.Before.Value = null;

        var problem = Assert.Single(result.Problems, p => p.Code == ProblemCode.NoteFailed);
        Assert.Equal(("2023-03-13--tools.md", Severity.Warning), (problem.Path, problem.Severity));
        Assert.Contains($"'{failing}'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Wrote the importer", site.Read("people/boris/index.html"), StringComparison.Ordinal);
        Assert.Contains("Painted &lt;b&gt;the shelf &amp; door&lt;/b&gt;", site.Read("meetings/2023-03-13-tools/index.html"), StringComparison.Ordinal);
        Assert.Equal(2, result.Meetings);
    }

    [Fact]
    public void Faults_that_strike_hundreds_of_notes_cost_a_pass_a_step()
    {
        string[] steps = ["read", "redact", "resolve", "attribute", "page", "index"];
        using var site = new SiteInAString(string.Concat(Enumerable.Range(0, 300).Select(i => $"-- input/note-{i:000}.md --\n# Note {i}\n\n- @ana: painted {i}\n")));
        var struck = new ConcurrentDictionary<string, bool>();
        NoteFailure.Before.Value = (step, source) =>
        {
            var number = int.Parse(source.AsSpan("note-".Length, 3), System.Globalization.CultureInfo.InvariantCulture);
            if (step == steps[number % steps.Length] && struck.TryAdd(source, true))
                throw new InvalidOperationException("out of shelves");
        };
        var passes = 0;
        var result = Site.Build(site.Settings("Notes:Redact=bo"), p => passes += p is { Step: "notes" } && p.Done == p.Total ? 1 : 0);
        NoteFailure.Before.Value = null;

        Assert.Equal(300, result.Problems.Count(p => p.Code == ProblemCode.NoteFailed));
        // Nothing is read anew for what reading failed on; pages and index are made at once.
        Assert.Equal(5, passes);
    }

    [Fact]
    public void Explain_tells_a_note_that_it_fails_on_as_plain_text()
    {
        using var site = new SiteInAString(Team);
        NoteFailure.Before.Value = (step, _) =>
        {
            if (step == "explain")
                throw new InvalidOperationException(step);
        };
        var told = string.Join('\n', ExplainReport.Lines(Site.Explain(site.Settings(), "2023-03-13--tools.md")));
        NoteFailure.Before.Value = null;

        Assert.Contains("not read: - Painted <b>the shelf & door</b>", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_throws_on_every_note_leaves_their_texts()
    {
        using var site = new SiteInAString(Team);
        NoteFailure.Before.Value = (step, _) =>
        {
            if (step == "read")
                throw new InvalidOperationException(step);
        };

        var result = site.Build();
        NoteFailure.Before.Value = null;

        Assert.Equal(2, result.Problems.Count(p => p.Code == ProblemCode.NoteFailed));
        Assert.Contains("Wrote the importer", site.Read("meetings/2023-03-06-tools/index.html"), StringComparison.Ordinal);
    }
}
