namespace NotesArchive.Text;

/// <summary>The known name nearest to one that is off, for messages such as "did you mean 'LinkRoot'?".</summary>
public static class Nearest
{
    /// <summary>The name within a third of its length in edits (case aside), or null. Ties go to the first in order.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var name in known)
        {
            var distance = Distance(word.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least && distance <= Math.Max(1, Math.Max(word.Length, name.Length) / 3))
                (best, least) = (name, distance);
        }
        return best;
    }

    /// <summary>Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.</summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var next = new int[b.Length + 1];
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
            }
            (before, row) = (row, next);
        }
        return row[b.Length];
    }
}
