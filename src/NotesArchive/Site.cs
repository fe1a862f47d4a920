using NotesArchive.Attribution;
using System.Runtime.ExceptionServices;
using NotesArchive.Data;
using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Output;
using NotesArchive.Pages;
using NotesArchive.Resolve;
using NotesArchive.Resolve.Curated;
using NotesArchive.Resolve.Initiatives;
using NotesArchive.Resolve.Meetings;
using NotesArchive.Resolve.People;
using NotesArchive.Resolve.Redacting;
using NotesArchive.Resolve.References;
using NotesArchive.Search;
using NotesArchive.Settings;
using NotesArchive.Templates;

namespace NotesArchive;

/// <summary>What a build made of how much, and the problems of the notes in path order.</summary>
public sealed record BuildResult(int Notes, int Meetings, OutputResult Output, IReadOnlyList<Problem> Problems);

/// <summary>The whole flow, from a folder of notes to the folder of a site. Every other type is a step of it.</summary>
public static class Site
{
    /// <summary>Everything that the notes say, before any HTML page. Bad notes become problems, never exceptions.</summary>
    /// <exception cref="ConfigurationException">A fault in a curated file, or no such input folder.</exception>
    public static Archive Load(SiteSettings settings, Action<BuildProgress>? progress = null) =>
        WithPlainNotes(failed => Load(settings, failed, progress)).Archive;

    /// <summary>The redaction is null where nobody is redacted.</summary>
    private sealed record Loaded(Archive Archive, Redaction? Redaction);

    /// <param name="settings">Those of the run.</param>
    /// <param name="failed">By their paths, notes that a step failed on: they are shown as plain text.</param>
    /// <param name="progress">Told of the notes read.</param>
    private static Loaded Load(SiteSettings settings, Dictionary<string, Problem> failed, Action<BuildProgress>? progress)
    {
        var folder = NoteFolder.Read(settings);
        var curated = CuratedNames.Read(settings.Input);
        var counter = new StepCounter("notes", folder.Files.Count, progress);
        var read = folder.Files.AsParallel().AsOrdered()
            .Select(file => failed.TryGetValue(file.Path, out var failure) ? [PlainNote.Of(file, failure)] : NoteFailure.In("read",
                file.Path, () => MeetingExtractor.Extract(                       // text  -> facts, names as written
                    NoteReader.Read(file, settings.Notes), settings.Notes)))     // bytes -> text and front matter
            .Select(counter.Count)
            .ToList().SelectMany(meetings => meetings).ToList();
        // What single notes leave open.
        var drafts = RecurringStructure.Settle(BracketedHandles.Settle(CopiedDates.Settle(NumberedNotes.Settle(read))));
        var words = LanguageWords.Of(settings.Notes.Labels);
        var people = PersonResolver.Resolve(drafts, curated, words);
        var redaction = Redaction.Of(drafts, people, curated, settings.Notes);
        if (redaction?.IsRead(failed) == false)
            return Load(settings, failed, progress);
        if (redaction is not null) // From here on nothing knows whom it takes off the site.
            (drafts, people, curated, folder) = (redaction.Drafts, redaction.People, redaction.Curated, redaction.Shown(folder));
        var notes = redaction?.Settings ?? settings.Notes;
        var initiatives = InitiativeResolver.Resolve(drafts, curated, words);
        // names -> people, initiatives, repositories
        var meetings = MeetingResolver.Resolve(drafts, people, initiatives, notes);
        var corrections = CreditCorrections.Resolve(curated.Credits, people);
        // lines -> who did what, by CreditRules
        var contributions = ContributionList.Of(meetings, initiatives, corrections, notes);
        var archive = ArchiveBuilder.Build(drafts, meetings, contributions, people, initiatives);
        IReadOnlyList<Problem> ofFolder = [.. folder.Problems, .. RelativeLinks.Broken(drafts, folder),
            .. UnusualMeetings.Of(archive), .. Corrections.Stale(corrections, meetings), .. redaction?.Problems ?? []];
        var whole = archive with { Assets = folder.Existing(archive.Assets), Corrections = corrections };
        return new(Judged(whole, ofFolder, settings), redaction);
    }

    /// <summary>How a note was read, line by line, and by which rules its lines credit whom.</summary>
    /// <param name="settings">Those of a build.</param>
    /// <param name="place"><c>PATH</c> or <c>PATH:LINE</c>, below the input folder or from the current folder.</param>
    /// <param name="progress">Told of the notes read: who is meant may be settled by any of them.</param>
    /// <exception cref="ConfigurationException">As for loading, or there is no such note or line.</exception>
    public static NoteExplanation Explain(SiteSettings settings, string place, Action<BuildProgress>? progress = null)
    {
        var (path, line) = NotePath.Split(place);
        var folder = NoteFolder.Read(settings);
        if (!Redaction.IsAsked(CuratedNames.Read(settings.Input), settings.Notes))
            NotePath.Find(folder, path);
        var (archive, redaction) = WithPlainNotes(failed => Load(settings, failed, progress));
        // Of a note whose path names somebody who is redacted the path as shown does as well.
        var file = redaction is null ? NotePath.Find(folder, path) : NotePath.Find(redaction.Shown(folder), redaction.PathOf(path));
        IEnumerable<NoteLine> lines = NoteLines.Of(NoteReader.Read(file, settings.Notes), settings.Notes);
        if (redaction is not null)
            lines = lines.Select(l => redaction.Shown(file.Path, l));
        var note = NoteExplanation.Of(file.Path, [.. lines], archive, settings.Notes);
        return line is { } asked ? note.At(asked) : note;
    }

    /// <summary>Loads the notes and writes the site; nothing of an earlier site is touched before all pages are made.</summary>
    /// <exception cref="ConfigurationException">A fault in settings, theme or curated files, or a refused output folder.</exception>
    public static BuildResult Build(SiteSettings settings, Action<BuildProgress>? progress = null) =>
        WithPlainNotes(failed => Build(settings, failed, progress));

    private static BuildResult Build(SiteSettings settings, Dictionary<string, Problem> failed, Action<BuildProgress>? progress)
    {
        using var output = OutputFolder.Open(settings.Output, settings.Input);
        var addresses = new Addresses(settings.LinkRoot, settings.Host, settings.LinksUseHttps, settings.LinkLowercase);
        // The theme compiles while the notes are read; the index is made while the pages are rendered.
        var compiling = Task.Run(() => Theme.Load(settings.Themes, addresses.Link, settings.Extra.GetValueOrDefault));
        var (archive, _) = Load(settings, failed, progress);
        var theme = compiling.GetAwaiter().GetResult();

        var ofSearch = new List<Problem>();
        AtOnce(
            () => InParallel([.. SearchFiles.Make(archive, settings, ofSearch.Add)], output.Put),
            () => output.PutAll(OpenData.Files(archive)),
            () => WritePages(archive, theme, settings, addresses, output, progress));
        IReadOnlyList<Problem> problems = [.. archive.Problems, .. ofSearch];
        var notes = archive.Meetings.Select(m => m.Source).Distinct(StringComparer.Ordinal).Count();
        return new BuildResult(notes, archive.Meetings.Count, output.Commit(), problems);
    }

    private static void WritePages(
        Archive archive, Theme theme, SiteSettings settings, Addresses addresses, OutputFolder output, Action<BuildProgress>? progress)
    {
        var shown = new SiteContext(archive, settings, addresses);
        var pages = PageList.Make(shown);
        var counter = new StepCounter("pages", pages.Count, progress);
        InParallel(pages, page =>
        {
            var text = theme.Render(page.Template, page.MakeModel()).ToUtf8();
            output.Put(counter.Count(new OutputFile(page.Path, text)));
        });
        output.PutAll(EntityFiles.Make(shown));
        output.PutAll(Robots.Make(pages, settings, addresses));
        output.PutAll(CopiedFiles.OfTheme(theme));
        output.PutAll(CopiedFiles.OfNotes(archive, settings, addresses));
    }

    /// <summary>Does all and waits for all, also where one fails: nothing writes to the folder afterwards.</summary>
    private static void AtOnce(params Action[] all) => Faults(() => Parallel.Invoke(all));

    // A fault in a template shows on many pages at once, a full disk on many files; one message says it all.
    private static void InParallel<T>(IReadOnlyList<T> items, Action<T> each) => Faults(() => items.AsParallel().ForAll(each));

    private static void Faults(Action action)
    {
        try
        {
            action();
        }
        catch (AggregateException faults)
        {
            var fault = faults.Flatten().InnerExceptions.OrderBy(f => f is not ConfigurationException)
                .ThenBy(f => f.Message, StringComparer.Ordinal).First();
            ExceptionDispatchInfo.Throw(fault);
        }
    }

    /// <summary>Does the work; where a step fails on a note, once more with that note as plain text.</summary>
    private static T WithPlainNotes<T>(Func<Dictionary<string, Problem>, T> work)
    {
        var failed = new Dictionary<string, Problem>(StringComparer.Ordinal);
        while (true)
            try
            {
                return work(failed);
            }
            catch (Exception fault) when (Failures(fault).Any(f => !failed.ContainsKey(f.Note)))
            {
                foreach (var failure in Failures(fault))
                    failed.TryAdd(failure.Note, failure.Problem);
            }
    }

    private static IEnumerable<NoteFailure> Failures(Exception fault) =>
        fault is AggregateException many ? many.Flatten().InnerExceptions.OfType<NoteFailure>() : fault is NoteFailure one ? [one] : [];

    // Problems of the folder join those of the notes; Analyzers has the last word on each one's severity.
    private static Archive Judged(Archive archive, IReadOnlyList<Problem> ofFolder, SiteSettings settings) => archive with
    {
        Problems = [.. archive.Problems.Concat(ofFolder)
            .Where(p => settings.Analyzers.GetValueOrDefault(p.Code, p.Severity) is not null)
            .Select(p => p with { Severity = settings.Analyzers.GetValueOrDefault(p.Code, p.Severity)!.Value })
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Code, StringComparer.Ordinal)
            .ThenBy(p => p.Message, StringComparer.Ordinal)],
    };
}
