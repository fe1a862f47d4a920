using System.Collections;
using System.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>What marks a stretch of a <see cref="RichText"/>.</summary>
internal enum MarkKind { Bold, Italic, Struck, Code, Link, Image, Mention, Ticket }

/// <summary>A marked stretch; <see cref="Target"/> is a link's address, a mention's handle or a ticket as written.</summary>
internal readonly record struct Mark(MarkKind Kind, int Start, int End, string Target = "")
{
    /// <summary>Whether a mark of this kind covers a place of the text.</summary>
    public static bool Covers(RichText text, MarkKind kind, int at)
    {
        foreach (var mark in text.Marks)
            if (mark.Kind == kind && mark.Start <= at && at < mark.End)
                return true;
        return false;
    }
}

/// <summary>The plain words of a line together with what Markdown says of them, the marks in order of their start.</summary>
internal sealed record RichText(string Text, IReadOnlyList<Mark> Marks)
{
    public static readonly RichText Empty = new("", []);

    public int Length => Text.Length;
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public IEnumerable<Mark> Of(MarkKind kind) => Marks.Where(m => m.Kind == kind);

    public bool Has(MarkKind kind)
    {
        foreach (var mark in Marks)
            if (mark.Kind == kind)
                return true;
        return false;
    }

    /// <summary>For each place of the text whether a mark of one of these kinds covers it, for those who ask of many places.</summary>
    public BitArray Covered(params ReadOnlySpan<MarkKind> kinds)
    {
        var places = new BitArray(Text.Length);
        var at = 0;
        foreach (var mark in Marks)
            if (kinds.Contains(mark.Kind))
                for (at = Math.Max(at, mark.Start); at < mark.End; at++)
                    places[at] = true;
        return places;
    }

    /// <summary>Words and marks from <paramref name="start"/> up to <paramref name="end"/>, trimmed.</summary>
    public RichText Slice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        if (start == 0 && end == Text.Length)
            return this;
        List<Mark> marks = [];
        foreach (var mark in Marks)
        {
            var (from, to) = (Math.Max(mark.Start, start), Math.Min(mark.End, end));
            if (from < to)
                marks.Add(mark with { Start = from - start, End = to - start });
        }
        return new RichText(Text[start..end], marks);
    }

    public RichText From(int start) => Slice(start, Text.Length);

    /// <summary>The words that are not struck through.</summary>
    public RichText WithoutStruck()
    {
        if (!Has(MarkKind.Struck))
            return this;
        var result = Empty;
        var at = 0;
        foreach (var mark in Of(MarkKind.Struck).OrderBy(m => m.Start))
        {
            if (mark.Start > at)
                result = result.Then(Slice(at, mark.Start));
            at = Math.Max(at, mark.End);
        }
        return at < Text.Length ? result.Then(From(at)) : result;
    }

    /// <summary>This, a space, and the next line's words.</summary>
    public RichText Then(RichText next)
    {
        if (Text.Length == 0)
            return next;
        if (next.Text.Length == 0)
            return this;
        var offset = Text.Length + 1;
        return new RichText(Text + " " + next.Text,
            [.. Marks, .. next.Marks.Select(m => m with { Start = m.Start + offset, End = m.End + offset })]);
    }

    /// <summary>All of them with a space between two; what is empty is left out.</summary>
    public static RichText Joined(IEnumerable<RichText> parts)
    {
        var (text, marks) = (new StringBuilder(), new List<Mark>());
        foreach (var part in parts.Where(p => p.Text.Length > 0))
        {
            if (text.Length > 0)
                text.Append(' ');
            var offset = text.Length;
            marks.AddRange(part.Marks.Select(m => m with { Start = m.Start + offset, End = m.End + offset }));
            text.Append(part.Text);
        }
        return new RichText(text.ToString(), marks);
    }

    /// <summary>True if marks of this kind cover every letter and digit.</summary>
    public bool IsAll(MarkKind kind)
    {
        var any = false;
        for (var i = 0; i < Text.Length; i++)
        {
            if (!char.IsLetterOrDigit(Text[i]))
                continue;
            any = true;
            if (!Marks.Any(m => m.Kind == kind && m.Start <= i && i < m.End))
                return false;
        }
        return any;
    }

    /// <summary>The mark of this kind that begins the text, if any.</summary>
    public Mark? First(MarkKind kind) => At(kind, 0);

    /// <summary>The mark of this kind that begins at this place, if any.</summary>
    public Mark? At(MarkKind kind, int start)
    {
        var (low, high) = (0, Marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Marks[middle].Start < start ? (middle + 1, high) : (low, middle);
        }
        for (; low < Marks.Count && Marks[low].Start == start; low++)
            if (Marks[low].Kind == kind)
                return Marks[low];
        return null;
    }

    public override string ToString() => Text;
}
