using System.Buffers;
using NotesArchive.Extract.Markup;

namespace NotesArchive.Extract.Facts;

/// <summary>The number that a team gives an item: "62.4: ask the baker", "**3** - ask the baker".</summary>
internal static class ItemNumber
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(":-–—|)");

    public static bool Begins(RichText text) => End(text) > 0;

    public static RichText Without(RichText text) => End(text) is > 0 and var end ? text.From(end) : text;

    /// <summary>Where the item's own words begin; 0 where no number stands before them.</summary>
    private static int End(RichText text)
    {
        var words = text.Text;
        var from = words.Length - words.AsSpan().TrimStart("*- ").Length;
        var to = words.Length - words.AsSpan(from).TrimStart("0123456789.").Length;
        var number = words.AsSpan(from, to - from).TrimEnd('.');
        if (number.IsEmpty || number[0] == '.')
            return 0;
        var rest = words.Length - words.AsSpan(to).TrimStart("* :-–—|)").Length;
        var isParted = words.AsSpan(to, rest - to).ContainsAny(Separators) || text.At(MarkKind.Bold, from)?.End <= rest;
        return isParted && (number.Contains('.') || text.At(MarkKind.Bold, from) is not null) ? rest : 0;
    }
}
