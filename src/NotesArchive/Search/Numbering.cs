using System.Runtime.InteropServices;

namespace NotesArchive.Search;

/// <summary>Numbers things from 0 in the order in which they first come.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? comparer = null) where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _items = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<T> Items => _items;

    public int Of(T item)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, item, out var known);
        if (!known)
        {
            number = _items.Count;
            _items.Add(item);
        }
        return number;
    }
}
