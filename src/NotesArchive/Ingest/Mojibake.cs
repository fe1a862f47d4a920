using System.Globalization;
using System.Text;

namespace NotesArchive.Ingest;

/// <summary>
/// Mends text that was read by the wrong table before it was saved: <c>â€™</c> for ’, <c>ðŸ“¦</c> for 📦, <c>‚Äì</c> for –. It
/// works on runs of non-ASCII characters, since one line often holds broken and good ones.
/// </summary>
internal static class Mojibake
{
    private sealed record Run(int Start, int Length, int Line, string Text,
        List<(BrokenTable Table, string Mended, int Longest, bool EndsInSpace)> Readings);

    public static string Repair(string text, string path, List<Problem> problems)
    {
        if (Ascii.IsValid(text))
            return text;
        var runs = Runs(text);
        var strong = runs.Where(IsStrong).Select(r => r.Readings.First(x => x.Longest >= 3).Table).ToHashSet();
        var counts = runs.GroupBy(r => r.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var (mended, at, first) = (new StringBuilder(text.Length), 0, (Run: (Run?)null, Count: 0, Table: ""));
        var left = new SortedSet<int>();
        foreach (var run in runs)
        {
            if (Mend(run, text, strong, counts) is not ({ } table, { } good))
            {
                if (LooksBroken(run.Text))
                    left.Add(run.Line);
                continue;
            }
            mended.Append(text, at, run.Start - at).Append(good);
            at = run.Start + run.Length;
            first = (first.Run ?? run, first.Count + 1, first.Count == 0 ? table.Name : first.Table);
        }
        if (first.Run is not null)
            problems.Add(new Problem(Severity.Information, ProblemCode.MojibakeRepaired,
                $"{first.Count} run(s) of characters that were read as {first.Table} are repaired, the first "
                    + $"\"{Printable(first.Run.Text)}\".", path, first.Run.Line));
        foreach (var line in left)
            problems.Add(new Problem(Severity.Warning, ProblemCode.MojibakeLeft,
                "Characters look as if they were read by the wrong table, and cannot be mended.", path, line));
        return mended.Append(text, at, text.Length - at).ToString();
    }

    private static (BrokenTable, string)? Mend(Run run, string text, HashSet<BrokenTable> strong, Dictionary<string, int> counts)
    {
        foreach (var (table, mended, longest, endsInSpace) in run.Readings)
        {
            // Two bytes alone are weak: "Â°" may be meant.
            var touchesLetter = (run.Start > 0 && char.IsAsciiLetter(text[run.Start - 1]))
                || (run.Start + run.Length < text.Length && char.IsAsciiLetter(text[run.Start + run.Length]));
            if (longest >= 3 || (!endsInSpace && (strong.Contains(table) || (touchesLetter && counts[run.Text] >= 2))))
                return (table, mended);
        }
        return null;
    }

    private static bool IsStrong(Run run) => run.Readings.Exists(r => r.Longest >= 3);

    private static List<Run> Runs(string text)
    {
        List<Run> runs = [];
        var (line, i) = (1, 0);
        string? fence = null;
        while (i < text.Length)
        {
            var end = text.IndexOf('\n', i);
            end = end < 0 ? text.Length : end;
            var row = text.AsSpan(i, end - i);
            var mark = row.TrimStart(" \t>").StartsWith("```") ? "```" : row.TrimStart(" \t>").StartsWith("~~~") ? "~~~" : null;
            if (mark is not null && (fence is null || fence == mark))
                fence = fence is null ? mark : null;
            else if (fence is null && !Ascii.IsValid(row))
                RunsInLine(text, i, end, line, runs);
            i = end + 1;
            line++;
        }
        return runs;
    }

    private static void RunsInLine(string text, int start, int end, int line, List<Run> runs)
    {
        for (var i = start; i < end;)
        {
            if (text[i] == '`')
                i = AfterCode(text, i, end);
            else if (text[i] == ':' && text.AsSpan(i, end - i).StartsWith("://"))
                while (i < end && !char.IsWhiteSpace(text[i]) && text[i] is not (')' or '>' or '"'))
                    i++;
            else if (char.IsAscii(text[i]))
                i++;
            else
            {
                var from = i;
                while (i < end && !char.IsAscii(text[i]))
                    i++;
                if (i - from >= 2)
                    runs.Add(ReadingsOf(from, line, text[from..i]));
            }
        }
    }

    /// <summary>Behind the code span that begins here, or behind its marks where it never ends on this line.</summary>
    private static int AfterCode(string text, int i, int end)
    {
        var marks = i;
        while (marks < end && text[marks] == '`')
            marks++;
        var close = text.IndexOf(new string('`', marks - i), marks, end - marks, StringComparison.Ordinal);
        return close < 0 ? marks : close + (marks - i);
    }

    private static Run ReadingsOf(int start, int line, string run)
    {
        var result = new Run(start, run.Length, line, run, []);
        foreach (var table in BrokenTable.All)
            if (table.TryUndo(run, out var mended, out var longest, out var endsInSpace) && IsWritten(mended))
                result.Readings.Add((table, mended, longest, endsInSpace));
        return result;
    }

    /// <summary>What people write beside ASCII in such notes: Latin letters, punctuation, symbols, emoji and their joiners.</summary>
    private static bool IsWritten(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isWritten = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter => rune.Value < 0x250 || rune.Value is >= 0x1E00 and < 0x1F00,
                UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
                    or UnicodeCategory.OtherNotAssigned => false,
                UnicodeCategory.NonSpacingMark => rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0x300 and < 0x370,
                // Joiners and the tags of some flags.
                UnicodeCategory.Format => rune.Value is 0x200B or 0x200C or 0x200D or 0xAD or >= 0xE0020 and <= 0xE007F,
                _ => true,
            };
            if (!isWritten)
                return false;
        }
        return true;
    }

    private static bool LooksBroken(string run) =>
        run.Contains('\uf8ff') || run.Contains('\ufffd')
        || run.Contains("â€", StringComparison.Ordinal) || run.Contains("ðŸ", StringComparison.Ordinal)
        || run.Contains("‚Ä", StringComparison.Ordinal) || run.Contains("â\u0080", StringComparison.Ordinal);

    private static string Printable(string run) => string.Concat(run.Where(c => !char.IsControl(c)).Take(40));
}
