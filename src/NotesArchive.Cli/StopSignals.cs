using System.Runtime.InteropServices;

namespace NotesArchive.Cli;

/// <summary>
/// SIGINT and SIGTERM ask the program to stop; its exit status is 130 or 143 then. What has begun to be put in place is finished;
/// who does not stop in time, or is asked twice, is ended, and the next build clears up.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource source = new();
    private readonly ManualResetEventSlim ended = new();
    private readonly PosixSignalRegistration[] registrations;
    private int status;

    public StopSignals() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Receive(context, 130)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Receive(context, 143)),
    ];

    public CancellationToken Asked => source.Token;

    /// <summary>Tells in a line what became of the work. Gives the exit status.</summary>
    public int Tell(string outcome)
    {
        var line = $"Stopped by {(status == 143 ? "SIGTERM" : "SIGINT")}; {outcome}.";
        Console.Error.WriteLine(Console.IsErrorRedirected ? line : $"\n{line}"); // below a bar of progress
        return status;
    }

    public void Dispose()
    {
        ended.Set();
        foreach (var registration in registrations)
            registration.Dispose();
    }

    private void Receive(PosixSignalContext context, int signalled)
    {
        context.Cancel = true; // it ends by itself
        var again = Interlocked.CompareExchange(ref status, signalled, 0) != 0;
        source.Cancel();
        if (again || !ended.Wait(Patience))
            Environment.Exit(Tell("what it leaves half done, the next build finishes or clears up"));
    }
}
