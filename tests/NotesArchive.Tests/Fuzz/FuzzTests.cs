using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NotesArchive.Data;
using NotesArchive.Ingest;
using NotesArchive.Pages;
using NotesArchive.Resolve.Curated;
using NotesArchive.Search;
using NotesArchive.Settings;
using NotesArchive.Templates;
using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Fuzz;

/// <summary>
/// Whole archives made of a seed go through the whole flow in memory. <c>tests/fuzz</c> runs more of them: NOTES_ARCHIVE_SEEDS says how
/// many, NOTES_ARCHIVE_SEED with which to begin.
/// </summary>
public sealed class FuzzTests
{
    private static readonly Theme Default = Theme.Load([Path.Combine(AppContext.BaseDirectory, "theme")], path => path, _ => null);

    [Fact]
    public void Whatever_the_notes_hold_they_become_a_site()
    {
        var (first, count) = (Number("NOTES_ARCHIVE_SEED", 1), Number("NOTES_ARCHIVE_SEEDS", 300));
        var faults = new ConcurrentQueue<string>();
        var notes = 0;
        Parallel.For(first, first + count, seed =>
        {
            try
            {
                Interlocked.Add(ref notes, Run(seed, faults));
            }
            catch (Exception fault)
            {
                faults.Enqueue($"seed {seed}: {Brief(fault)}");
            }
        });
        TestContext.Current.SendDiagnosticMessage($"{notes} notes of {count} seeds, {faults.Count} faults");
        // One of each kind.
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults.DistinctBy(f => f[f.IndexOf(':', StringComparison.Ordinal)..]).Take(10)));
    }

    private static string Brief(Exception fault) =>
        string.Join("\n", (fault is AggregateException { InnerException: { } inner } ? inner : fault).ToString().Split('\n').Take(8));

    private static int Run(int seed, ConcurrentQueue<string> faults)
    {
        var made = FuzzedArchive.Of(seed);
        CuratedNames curated;
        try
        {
            curated = made.Curated();
        }
        catch (ConfigurationException)
        {
            // A curated file that is none stops a build with a message; the notes go on without it.
            curated = CuratedNames.None;
        }
        var archive = Site.Load(new NoteFolder("/nowhere", made.Files, []), curated, made.Settings, new BuildRun()).Archive;
        foreach (var failure in archive.Problems.Where(p => p.Code == ProblemCode.NoteFailed))
            faults.Enqueue($"seed {seed}: {failure.Message}");
        var files = Files(archive, made.Settings);
        foreach (var file in files)
            if (Fault(file) is { } fault)
                faults.Enqueue($"seed {seed}: {file.Path} {fault}");
        var shown = files.Where(f => f.Path.StartsWith("meetings/", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Bytes.Span)).ToList();
        foreach (var note in made.Files)
            if (made.Marks.TryGetValue(note.Path, out var mark) && !shown.Exists(s => s.Contains(mark, StringComparison.Ordinal)))
                faults.Enqueue($"seed {seed}: {note.Path} is lost");
        return made.Files.Count;
    }

    private static List<OutputFile> Files(Model.Archive archive, SiteSettings settings)
    {
        var addresses = new Addresses(settings.LinkRoot, settings.Host, settings.LinksUseHttps, settings.LinkLowercase);
        var shown = new SiteContext(archive, settings, addresses);
        return
        [
            .. OpenData.Files(archive), .. SearchFiles.Make(archive, settings), .. EntityFiles.Make(shown),
            .. PageList.Make(shown).Select(p => new OutputFile(p.Path, Encoding.UTF8.GetBytes(Default.Render(p.Template, p.MakeModel())))),
        ];
    }

    private static string? Fault(OutputFile file)
    {
        if (file.Path.Split('/').Any(part => part is "" or "." or "..") || SoundText.FirstOdd(file.Path) >= 0)
            return "is no address";
        if (file.Path.EndsWith(".ndjson", StringComparison.Ordinal))
            foreach (var line in Encoding.UTF8.GetString(file.Bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                JsonDocument.Parse(line).Dispose();
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal))
            return null;
        var html = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes.Span);
        if (SoundText.FirstOdd(html) is >= 0 and var odd)
            return $"holds U+{(int)html[odd]:X4} behind '{html[Math.Max(0, odd - 40)..odd]}'";
        return html.Contains("<script>", StringComparison.OrdinalIgnoreCase) || html.Contains("=\"javascript:", StringComparison.OrdinalIgnoreCase)
            ? "holds a script" : null;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
