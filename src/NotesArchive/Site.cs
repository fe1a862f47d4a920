using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using NotesArchive.Attribution;
using NotesArchive.Data;
using NotesArchive.Extract;
using NotesArchive.Ingest;
using NotesArchive.Language;
using NotesArchive.Model;
using NotesArchive.Output;
using NotesArchive.Pages;
using NotesArchive.Permalinks;
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
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static Archive Load(SiteSettings settings, Action<BuildProgress>? progress = null, CancellationToken stop = default) =>
        ShownTexts.Of(new BuildRun(progress, stop).Do(run => Load(settings, run)).Archive);

    /// <summary>The redaction is null where nobody is redacted.</summary>
    internal sealed record Loaded(Archive Archive, Redaction? Redaction);

    private static Loaded Load(SiteSettings settings, BuildRun run) =>
        Load(NoteFolder.Read(settings), CuratedNames.Read(settings.Input), settings, run);

    internal static Loaded Load(NoteFolder folder, CuratedNames curated, SiteSettings settings, BuildRun run)
    {
        var counter = new StepCounter("notes", folder.Files.Count, run.Progress);
        var read = folder.Files.AsParallel().AsOrdered().WithCancellation(run.Stop)
            .Select(file => counter.Count(Read(file, settings.Notes, run)))
            .ToList().SelectMany(meetings => meetings).ToList();
        // What single notes leave open.
        var drafts = RecurringStructure.Settle(BracketedHandles.Settle(CopiedDates.Settle(NumberedNotes.Settle(read))));
        var words = LanguageWords.Of(settings.Notes.Labels);
        var people = PersonResolver.Resolve(drafts, curated, words);
        var redaction = Redaction.Of(drafts, people, curated, settings.Notes);
        if (redaction is not null) // From here on nothing knows whom it takes off the site.
        {
            (drafts, people, curated, folder) = (redaction.Drafts, redaction.People, redaction.Curated, redaction.Shown(folder));
            run.SourceOf = redaction.SourceOf;
        }
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
        return new(archive with
        {
            Meetings = [.. archive.Meetings.Select(m => m with { Problems = settings.Judged(m.Problems) })],
            Assets = folder.Existing(archive.Assets),
            Corrections = corrections,
            NoteHashes = folder.Files.ToDictionary(file => file.Path, file => file.Hash(), StringComparer.Ordinal),
            Problems = settings.Judged([.. archive.Problems, .. ofFolder]),
        }, redaction);
    }

    private static IReadOnlyList<MeetingDraft> Read(NoteFile file, NotesSettings notes, BuildRun run)
    {
        if (run.FailureOf(file.Path) is { } known)
            return [PlainNote.Of(file, known)];
        try
        {
            return NoteFailure.In("read", file.Path,
                () => MeetingExtractor.Extract(                 // text  -> facts, names as written
                    NoteReader.Read(file, notes), notes));      // bytes -> text and front matter
        }
        catch (NoteFailure failure)
        {
            run.Fail(file.Path, failure.Problem);
            return [PlainNote.Of(file, failure.Problem)];
        }
    }

    /// <summary>How a note was read, line by line, and by which rules its lines credit whom.</summary>
    /// <param name="settings">Those of a build.</param>
    /// <param name="place"><c>PATH</c> or <c>PATH:LINE</c>, below the input folder or from the current folder.</param>
    /// <param name="progress">Told of the notes read: who is meant may be settled by any of them.</param>
    /// <param name="stop">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ConfigurationException">As for loading, or there is no such note or line.</exception>
    public static NoteExplanation Explain(
        SiteSettings settings, string place, Action<BuildProgress>? progress = null, CancellationToken stop = default)
    {
        var (path, line) = NotePath.Split(place);
        var folder = NoteFolder.Read(settings);
        if (!Redaction.IsAsked(CuratedNames.Read(settings.Input), settings.Notes))
            NotePath.Find(folder, path);
        var note = new BuildRun(progress, stop).Do(run => Explain(settings, folder, path, run));
        return line is { } asked ? note.At(asked) : note;
    }

    private static NoteExplanation Explain(SiteSettings settings, NoteFolder folder, string path, BuildRun run)
    {
        var (archive, redaction) = Load(settings, run);
        // Of a note whose path names somebody who is redacted the path as shown does as well.
        var file = redaction is null ? NotePath.Find(folder, path) : NotePath.Find(redaction.Shown(folder), redaction.PathOf(path));
        IEnumerable<NoteLine> lines = run.FailureOf(run.SourceOf(file.Path)) is not null ? PlainNote.Lines(file)
            : NoteFailure.In("explain", file.Path, () => NoteLines.Of(NoteReader.Read(file, settings.Notes), settings.Notes));
        if (redaction is not null)
            lines = lines.Select(l => redaction.Shown(file.Path, l));
        return NoteExplanation.Of(file.Path, [.. lines], archive, settings.Notes);
    }

    /// <summary>Loads the notes and writes the site; nothing of an earlier site is touched before all pages are made.</summary>
    /// <param name="settings">Those of the run.</param>
    /// <param name="progress">Told of the notes read and the pages made.</param>
    /// <param name="allowShrink">Also where less than half of the meetings are left that the last site had.</param>
    /// <param name="stop">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ConfigurationException">A fault in settings, theme or curated files, or a refused output folder.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop before anything was put in place.</exception>
    public static BuildResult Build(
        SiteSettings settings, Action<BuildProgress>? progress = null, bool allowShrink = false, CancellationToken stop = default) =>
        new BuildRun(progress, stop).Do(run => Build(settings, run, allowShrink));

    private static BuildResult Build(SiteSettings settings, BuildRun run, bool allowShrink)
    {
        using var output = OutputFolder.Open(settings.Output, settings.Sources);
        var addresses = new Addresses(settings.LinkRoot, settings.Host, settings.LinksUseHttps, settings.LinkLowercase);
        // The theme compiles while the notes are read; the index is made while the pages are rendered.
        var compiling = Task.Run(() => Theme.Load(settings.Themes, addresses.Link, settings.Extra.GetValueOrDefault));
        var fetching = Task.Run(() => LastRelease.Read(settings));
        var (loaded, redaction) = Load(settings, run);
        var archive = ShownTexts.Of(loaded);
        run.Stop.ThrowIfCancellationRequested();
        var theme = compiling.GetAwaiter().GetResult();
        var last = fetching.GetAwaiter().GetResult();
        if (!allowShrink)
            ShrinkGuard.Check(archive.Meetings.Count, last, settings);

        var ofSearch = new List<Problem>();
        IReadOnlyList<Problem> ofLinks = [];
        AtOnce(
            () => InParallel([.. SearchFiles.Make(archive, settings, ofSearch.Add)], output.Put, run.Stop),
            () => output.PutAll(OpenData.Files(archive)),
            () => ofLinks = WritePages(new SiteContext(archive, settings, addresses), theme, output,
                now => redaction is null ? last : last.Without(redaction, now), run));
        run.Stop.ThrowIfCancellationRequested();
        var problems = settings.Judged([.. archive.Problems, .. ofSearch, .. ofLinks]);
        var notes = archive.Meetings.Select(m => m.Source).Distinct(StringComparer.Ordinal).Count();
        return new BuildResult(notes, archive.Meetings.Count, output.Commit(), problems);
    }

    /// <summary>The problems are addresses of the last release, as it may be told of beside this one's pages, that are lost.</summary>
    private static IReadOnlyList<Problem> WritePages(
        SiteContext shown, Theme theme, OutputFolder output, Func<IReadOnlyList<Permalink>, PermalinkList> last, BuildRun run)
    {
        var pages = PageList.Make(shown);
        var counter = new StepCounter("pages", pages.Count, run.Progress);
        var anchors = new ConcurrentDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        InParallel(pages, page =>
        {
            var text = theme.Render(page.Template, page.MakeModel());
            anchors[page.Path] = PageAnchors.In(text);
            output.Put(counter.Count(new OutputFile(page.Path, text.ToUtf8())));
        }, run.Stop);
        output.PutAll(EntityFiles.Make(shown));
        output.PutAll(Robots.Make(pages, shown.Settings, shown.Addresses));
        output.PutAll(CopiedFiles.OfTheme(theme));
        output.PutAll(CopiedFiles.OfNotes(shown.Archive, shown.Settings, shown.Addresses));

        var links = PagePermalinks.Of(shown.Archive, pages, anchors);
        var lasting = LastingLinks.Of(last(links), links);
        var byUrl = pages.ToDictionary(PagePermalinks.UrlOf, StringComparer.Ordinal);
        InParallel([.. lasting.Redirects.Select(redirect => RedirectPage.Make(redirect, byUrl[redirect.To], shown))],
            page => output.Put(new OutputFile(page.Path, theme.Render(page.Template, page.MakeModel()).ToUtf8())), run.Stop);
        output.Put(new OutputFile(PermalinkFile.Name, PermalinkFile.Write(new PermalinkList(links, lasting.Redirects))));
        return lasting.Problems;
    }

    /// <summary>Does all and waits for all, also where one fails: nothing writes to the folder afterwards.</summary>
    private static void AtOnce(params Action[] all) => Faults(() => Parallel.Invoke(all));

    // A fault in a template shows on many pages at once, a full disk on many files; one message says it all.
    private static void InParallel<T>(IReadOnlyList<T> items, Action<T> each, CancellationToken stop) =>
        Faults(() =>
        {
            var failures = new NoteFailures();
            items.AsParallel().WithCancellation(stop).ForAll(item => failures.Try(() => each(item)));
            failures.ThrowIfAny();
        });

    private static void Faults(Action action)
    {
        try
        {
            action();
        }
        catch (AggregateException faults)
        {
            // Notes that a step failed on are told together.
            if (faults.Flatten().InnerExceptions.All(f => f is NoteFailure))
                throw;
            var fault = faults.Flatten().InnerExceptions.OrderBy(f => f is not ConfigurationException)
                .ThenBy(f => f.Message, StringComparer.Ordinal).First();
            ExceptionDispatchInfo.Throw(fault);
        }
    }
}
