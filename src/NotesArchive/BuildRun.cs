using System.Collections.Concurrent;

namespace NotesArchive;

/// <summary>What goes along with one run of the flow: whom to tell, when to stop, and the notes that a step failed on.</summary>
internal sealed record BuildRun(Action<BuildProgress>? Progress = null, CancellationToken Stop = default)
{
    // A pass tells all notes that one step fails on, and five steps may. What fails on and on is no fault of single notes.
    private const int MostPasses = 10;

    private readonly ConcurrentDictionary<string, Problem> failed = new(StringComparer.Ordinal);

    /// <summary>The path of a note below the input folder by the one that steps know it by, where redaction changed that.</summary>
    public Func<string, string> SourceOf { get; set; } = shown => shown;

    /// <summary>The failure of the note at this path: it is shown as plain text. Null for all others.</summary>
    public Problem? FailureOf(string path) => failed.GetValueOrDefault(path);

    public void Fail(string path, Problem failure) => failed.TryAdd(path, failure);

    /// <summary>Does the work; where a step fails on notes, once more with those notes as plain text.</summary>
    public T Do<T>(Func<BuildRun, T> work)
    {
        for (var pass = 1; ; pass++)
            try
            {
                return work(this);
            }
            catch (Exception fault) when (pass < MostPasses && Failures(fault).Any(f => FailureOf(SourceOf(f.Note)) is null))
            {
                foreach (var failure in Failures(fault))
                    Fail(SourceOf(failure.Note), failure.Problem);
            }
    }

    private static IEnumerable<NoteFailure> Failures(Exception fault) =>
        fault is AggregateException many ? many.Flatten().InnerExceptions.OfType<NoteFailure>() : fault is NoteFailure one ? [one] : [];
}
