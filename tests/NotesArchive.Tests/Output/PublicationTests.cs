using NotesArchive.Output;
using NotesArchive.Search;
using Xunit;

namespace NotesArchive.Tests.Output;

/// <summary>A commit that stops after any of its changes to the folder leaves a site that works, and the next build puts it right.</summary>
public sealed class PublicationTests : IDisposable
{
    private const string Notes = """
        -- input/2023-03-06--tools-weekly.md --
        # Tools weekly 2023-03-06

        - **Attendees:**
          - @ana
          - @boris

        ## Initiatives

        #### Fast Cache
        @ana

        - Landed the first half in acme/cache#12
        """;
    private const string Gone = """

        -- input/2023-03-13--tools-weekly.md --
        # Tools weekly 2023-03-13

        - **Attendees:**
          - @chen

        ## Initiatives

        #### Slow Printer
        @chen

        - Oiled it, see acme/printer#3
        """;

    private readonly TemporaryFolder temporary = new();
    private string Out => temporary.At("out");

    [Fact]
    public void Wherever_a_commit_stops_search_and_pages_are_whole_and_the_next_build_equals_a_fresh_one()
    {
        var more = Site(Notes + Gone);
        var less = Site(Notes.Replace("first half", "second half", StringComparison.Ordinal));
        Assert.InRange(StopEverywhere(more, less, Works), 30, 1000);
        Assert.InRange(StopEverywhere(less, more, Works), 30, 1000);
    }

    [Fact]
    public void Wherever_the_first_commit_stops_the_next_build_equals_a_fresh_one()
    {
        var site = Site(Notes);
        Assert.InRange(StopEverywhere(Files(), site, (_, _) => { }), 10, 100);
    }

    [Fact]
    public void Wherever_it_stops_files_and_folders_may_change_places()
    {
        var files = Files("x", "y/z", "Photo.png", "w/v/u");
        var folders = Files("x/index.html", "y/z/index.html", "photo.png", "w");
        Assert.InRange(StopEverywhere(files, folders, (_, _) => { }), 8, 100);
        Assert.InRange(StopEverywhere(folders, files, (_, _) => { }), 8, 100);
    }

    [Theory]
    [InlineData("../victim"), InlineData("a/../../victim"), InlineData("a//victim"), InlineData("/victim"), InlineData(".notes-archive.lock")]
    public void A_line_of_a_list_that_leads_elsewhere_is_told_and_moves_nothing(string line)
    {
        foreach (var name in new[] { OutputManifest.Name, OutputManifest.JournalName })
        {
            Stand(Files("index.html"));
            temporary.Write("victim", "mine");
            temporary.Write($"out/{name}", $"# list\nindex.html\n{line}\n");
            temporary.Write("out/.notes-archive.new/2/victim", "theirs");
            var before = Now();
            var fault = Assert.Throws<ConfigurationException>(() => Build(Files("new.html")));
            Assert.Equal((Path.Combine(Out, name), 3), (fault.Path, fault.Line));
            Assert.Contains(line, fault.Message, StringComparison.Ordinal);
            Assert.Equal("mine", File.ReadAllText(temporary.At("victim")));
            Assert.Equal(before, Now());
        }
    }

    [Fact]
    public void What_is_staged_beside_a_journal_that_does_not_name_it_is_refused()
    {
        Stand(Files("index.html"));
        temporary.Write("out/.notes-archive.journal", "# list\nindex.html\n");
        temporary.Write("out/.notes-archive.new/2/diary.txt", "mine");
        Assert.Contains("diary.txt", Assert.Throws<ConfigurationException>(() => Build(Files("index.html"))).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, ".notes-archive.new/2/diary.txt")));
    }

    [Theory]
    [InlineData(OutputManifest.Name), InlineData(OutputManifest.JournalName), InlineData(OutputManifest.GuardName)]
    [InlineData(OutputManifest.UnfinishedName), InlineData(OutputManifest.StagingName)]
    public void A_link_in_the_place_of_a_file_of_the_build_is_refused(string name)
    {
        Stand(Files("index.html"));
        temporary.Write("elsewhere/keep.txt", "mine");
        File.Delete(Path.Combine(Out, name));
        if (name == OutputManifest.StagingName)
            Directory.CreateSymbolicLink(Path.Combine(Out, name), temporary.At("elsewhere"));
        else
            File.CreateSymbolicLink(Path.Combine(Out, name), temporary.At("elsewhere/keep.txt"));
        Assert.Contains(name, Assert.Throws<ConfigurationException>(() => Build(Files("index.html"))).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(temporary.At("elsewhere/keep.txt")));
    }

    [Fact]
    public void What_somebody_else_has_removed_is_no_error()
    {
        Stand(Files("index.html", "a/b/index.html", "c/index.html"));
        Directory.Delete(Path.Combine(Out, "a"), recursive: true);
        Build(Files("index.html", "c/index.html"));
        Assert.Equal(Files("index.html", "c/index.html").Keys, Now().Keys.Where(p => p != OutputManifest.Name));
        Directory.Delete(Path.Combine(Out, "c"), recursive: true);
        Build(Files("index.html", "c/index.html"));
        Assert.Equal(Files("index.html", "c/index.html").Keys, Now().Keys.Where(p => p != OutputManifest.Name));
    }

    [Fact]
    public void A_file_that_comes_into_the_folder_while_the_site_is_made_is_not_replaced()
    {
        Stand(Files("index.html"));
        var before = Now();
        using (var folder = OutputFolder.Open(Out, [temporary.At("notes")]))
        {
            folder.PutAll(Files("index.html", "new.html").Select(f => new OutputFile(f.Key, f.Value)));
            temporary.Write("out/new.html", "mine");
            Assert.Contains("new.html", Assert.Throws<ConfigurationException>(() => folder.Commit()).Message, StringComparison.Ordinal);
        }
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "new.html")));
        File.Delete(Path.Combine(Out, "new.html"));
        Assert.Equal(before, Now());
    }

    /// <summary>
    /// Stops a build after none, one, two ... of the changes that it makes. The next one makes the same site or the one that stood.
    /// Gives the number of changes.
    /// </summary>
    private int StopEverywhere(FileBytes standing, FileBytes made, Action<FileBytes, FileBytes> check)
    {
        Stand(standing);
        for (var stop = 0; ; stop++)
        {
            var stopped = !Build(made, stop);
            check(standing, made);
            var next = stop % 2 == 0 || standing.Count == 0 ? made : standing;
            Build(next);
            Equal(next, stop);
            if (!stopped)
                return stop;
            if (standing.Count == 0)
                Stand(standing);
            else
                Build(standing);
        }
    }

    private void Equal(FileBytes fresh, int stop)
    {
        var now = Now();
        Assert.Equal(fresh.Keys, now.Keys.Where(p => p != OutputManifest.Name));
        Assert.All(fresh, f => Assert.True(f.Value.AsSpan().SequenceEqual(now[f.Key]), $"{f.Key} after stop {stop}"));
        Assert.DoesNotContain(Directory.EnumerateDirectories(Out, "*", SearchOption.AllDirectories), d => !Directory.EnumerateFileSystemEntries(d).Any());
    }

    /// <summary>The site that the search's manifest belongs to is there with all its files, each of them whole.</summary>
    private void Works(FileBytes standing, FileBytes made)
    {
        var bytes = Now();
        var manifest = bytes[SearchFiles.ManifestPath];
        var site = manifest.AsSpan().SequenceEqual(made[SearchFiles.ManifestPath]) ? made : standing;
        Assert.True(manifest.AsSpan().SequenceEqual(site[SearchFiles.ManifestPath]));
        Assert.Contains(site.Keys, SearchFiles.IsNamedByContent);
        foreach (var path in site.Keys)
        {
            Assert.True(bytes.ContainsKey(path), $"{path} is missing");
            Assert.True(Same(site) || (!SearchFiles.IsNamedByContent(path) && (Same(standing) || Same(made))), $"{path} is not whole");

            bool Same(FileBytes of) => of.TryGetValue(path, out var whole) && whole.AsSpan().SequenceEqual(bytes[path]);
        }
    }

    /// <summary>Whether it was not stopped. A build that is stopped does nothing more, as one that is killed.</summary>
    private bool Build(FileBytes files, int stop = int.MaxValue)
    {
        var isCommit = false;
        try
        {
            using var folder = OutputFolder.Open(Out, [temporary.At("notes")], _ =>
            {
                if (isCommit && stop-- <= 0)
                    throw new IOException("stopped");
            });
            folder.PutAll(files.Select(f => new OutputFile(f.Key, f.Value)));
            isCommit = true;
            folder.Commit();
            isCommit = false;
            return true;
        }
        catch (IOException fault) when (fault.Message == "stopped")
        {
            return false;
        }
    }

    private void Stand(FileBytes files)
    {
        if (Directory.Exists(Out))
            Directory.Delete(Out, recursive: true);
        if (files.Count > 0)
            Build(files);
    }

    private FileBytes Now() => Read(Out);

    private static FileBytes Site(string notes)
    {
        using var site = new SiteInAString(notes);
        site.Build();
        var files = Read(site.Output);
        // The theme's files are those of any site and do not change.
        return new(files.Where(f => f.Key != OutputManifest.Name && !f.Key.StartsWith("assets/", StringComparison.Ordinal)).ToDictionary());
    }

    private static FileBytes Read(string folder) => new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes));

    private static FileBytes Files(params string[] paths) => new(paths.ToDictionary(p => p, p => System.Text.Encoding.UTF8.GetBytes(p)));

    public void Dispose() => temporary.Dispose();
}

/// <summary>Bytes by path, in ordinal order.</summary>
internal sealed class FileBytes(IDictionary<string, byte[]> files) : SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
