using System.Collections.Concurrent;

namespace NotesArchive;

/// <summary>All notes that a step fails on, told together: a fault that strikes many costs one pass more, not one for each.</summary>
internal sealed class NoteFailures
{
    private readonly ConcurrentQueue<NoteFailure> failures = new();

    /// <summary>What the work gives; null where a step fails on its note.</summary>
    public T? Try<T>(Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (NoteFailure failure)
        {
            failures.Enqueue(failure);
            return null;
        }
    }

    /// <summary>The same of work that gives nothing.</summary>
    public void Try(Action work) => Try(() =>
    {
        work();
        return this;
    });

    /// <exception cref="AggregateException">A step failed on these notes.</exception>
    public void ThrowIfAny()
    {
        if (!failures.IsEmpty)
            throw new AggregateException(failures);
    }

    /// <summary>Does a step for each item in parallel; the results are in the order of the items.</summary>
    /// <exception cref="AggregateException">It failed on these notes.</exception>
    public static IReadOnlyList<TResult> InEach<T, TResult>(
        string step, IEnumerable<T> items, Func<T, string> source, Func<T, TResult> work)
        where TResult : class
    {
        var failures = new NoteFailures();
        var done = items.AsParallel().AsOrdered()
            .Select(item => failures.Try(() => NoteFailure.In(step, source(item), () => work(item)))).ToList();
        failures.ThrowIfAny();
        return done!;
    }
}
