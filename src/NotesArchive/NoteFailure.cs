namespace NotesArchive;

/// <summary>A step threw on one note: a fault of ours, which costs that note its facts and the build nothing else.</summary>
internal sealed class NoteFailure(string source, string step, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Told of each note and step before it is done; a test throws there.</summary>
    internal static AsyncLocal<Action<string, string>?> Before { get; } = new();

    /// <summary>Path of the note below the input folder.</summary>
    public string Note { get; } = source;

    public Problem Problem => new(Severity.Warning, ProblemCode.NoteFailed,
        $"The step '{step}' failed on this note ({InnerException!.GetType().Name}: {Message}); it is shown as plain text. "
            + "This is a fault of notes-archive: please report it with the note.", Note, 0);

    /// <exception cref="NoteFailure">The work throws; faults of settings and of disks stay what they are.</exception>
    public static T In<T>(string step, string source, Func<T> work)
    {
        try
        {
            Before.Value?.Invoke(step, source);
            return work();
        }
        catch (Exception fault) when (fault is not (ConfigurationException or IOException or UnauthorizedAccessException
            or OperationCanceledException or OutOfMemoryException or NoteFailure))
        {
            throw new NoteFailure(source, step, fault);
        }
    }
}
