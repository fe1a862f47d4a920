namespace NotesArchive;

/// <summary>What goes along with one run of the flow: whom to tell, when to stop, and the notes that a step failed on.</summary>
internal sealed record BuildRun(Action<BuildProgress>? Progress = null, CancellationToken Stop = default)
{
    private readonly Dictionary<string, Problem> failed = new(StringComparer.Ordinal);

    /// <summary>The failure of the note at this path: it is shown as plain text. Null for all others.</summary>
    public Problem? FailureOf(string path) => failed.GetValueOrDefault(path);

    public void Fail(string path, Problem failure) => failed.TryAdd(path, failure);

    /// <summary>Does the work; where a step fails on a note, once more with that note as plain text.</summary>
    public T Do<T>(Func<BuildRun, T> work)
    {
        while (true)
            try
            {
                return work(this);
            }
            catch (Exception fault) when (Failures(fault).Any(f => !failed.ContainsKey(f.Note)))
            {
                foreach (var failure in Failures(fault))
                    failed.TryAdd(failure.Note, failure.Problem);
            }
    }

    private static IEnumerable<NoteFailure> Failures(Exception fault) =>
        fault is AggregateException many ? many.Flatten().InnerExceptions.OfType<NoteFailure>() : fault is NoteFailure one ? [one] : [];
}
