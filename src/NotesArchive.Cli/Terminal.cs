namespace NotesArchive.Cli;

/// <summary>Standard error: progress and problems. Escape codes only on a terminal and without <c>NO_COLOR</c>.</summary>
internal sealed class Terminal(TextWriter error, Verbosity verbosity, bool escapes)
{
    private const int FirstProblems = 5;
    private int barLength;

    public static Terminal ForProcess(Verbosity verbosity) =>
        new(Console.Error, verbosity, !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    /// <summary>Progress: a bar that is drawn over on a terminal, a plain line a step elsewhere.</summary>
    public void Progress(BuildProgress progress)
    {
        if (verbosity < Verbosity.Information)
            return;
        if (!escapes)
        {
            if (progress.Done == progress.Total)
                error.WriteLine($"{progress.Step}: {progress.Total}");
            return;
        }
        const int width = 24;
        var filled = progress.Total == 0 ? width : width * progress.Done / progress.Total;
        var text = $"{progress.Step,-10} [{new string('#', filled)}{new string('.', width - filled)}] {progress.Done}/{progress.Total}";
        error.Write($"\r{text}{new string(' ', Math.Max(0, barLength - text.Length))}");
        barLength = text.Length;
        if (progress.Done == progress.Total)
        {
            error.WriteLine();
            barLength = 0;
        }
    }

    public void Say(string text)
    {
        if (verbosity >= Verbosity.Information)
            error.WriteLine(text);
    }

    /// <summary>The first problems of each severity that is told, worst first, and how many more there are.</summary>
    public void Problems(IReadOnlyList<Problem> problems)
    {
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Information })
        {
            if (verbosity < LeastFor(severity))
                continue;
            var group = problems.Where(p => p.Severity == severity).ToList();
            // 'check' makes no pages and so cannot tell which addresses are lost: this is the only list of them.
            var told = group.Where((problem, i) => i < FirstProblems || problem.Code == ProblemCode.PermalinkLost).ToList();
            foreach (var problem in told)
                error.WriteLine(Coloured(problem.ToString(), severity));
            if (group.Count > told.Count)
                error.WriteLine($"... and {group.Count - told.Count} more at level {severity}; 'notes-archive check' prints them all");
        }
    }

    public void Fault(string message)
    {
        if (verbosity >= Verbosity.Error)
            error.WriteLine(Coloured(message, Severity.Error));
    }

    private static Verbosity LeastFor(Severity severity) => severity switch
    {
        Severity.Error => Verbosity.Error,
        Severity.Warning => Verbosity.Warning,
        _ => Verbosity.Information,
    };

    private string Coloured(string text, Severity severity) => escapes ? $"\u001b[{ColourOf(severity)}m{text}\u001b[0m" : text;

    private static int ColourOf(Severity severity) => severity switch { Severity.Error => 31, Severity.Warning => 33, _ => 36 };
}
