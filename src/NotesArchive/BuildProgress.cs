namespace NotesArchive;

/// <summary>How far a step of a build is. <see cref="Done"/> equals <see cref="Total"/> once, at the step's end.</summary>
public sealed record BuildProgress(string Step, int Done, int Total);

/// <summary>Counts what passes through a step from any thread and tells after each hundredth part, in order.</summary>
internal sealed class StepCounter(string step, int total, Action<BuildProgress>? tell)
{
    private readonly Lock order = new();
    private int done;

    public T Count<T>(T item)
    {
        lock (order)
        {
            done++;
            if (tell is not null && (done == total || done % Math.Max(1, total / 100) == 0))
                tell(new BuildProgress(step, done, total));
        }
        return item;
    }
}
