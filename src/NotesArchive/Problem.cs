namespace NotesArchive;

/// <summary>How much a <see cref="Problem"/> matters; ordered, so that <c>FailureLogLevel</c> can compare.</summary>
public enum Severity { Information, Warning, Error }

/// <summary>
/// Something wrong or unsure in a note. <see cref="Path"/> is below the input folder with <c>/</c> separators,
/// <see cref="Line"/> is 1-based (0 when the whole file is meant), <see cref="Code"/> is stable and in the README.
/// </summary>
public sealed record Problem(Severity Severity, string Code, string Message, string Path, int Line, int Column = 0)
{
    /// <summary>What would settle two names that may be one; null where a curated entry has one of them already.</summary>
    public NameProposal? Proposal { get; init; }

    /// <summary>The form that editors understand: <c>path:line:column: warning code: message</c>.</summary>
    public override string ToString()
    {
        var place = Line == 0 ? Path : Column == 0 ? $"{Path}:{Line}" : $"{Path}:{Line}:{Column}";
        return $"{place}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
    }
}
