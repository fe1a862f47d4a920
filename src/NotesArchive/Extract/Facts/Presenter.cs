using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;

namespace NotesArchive.Extract.Facts;

/// <summary>Who brings a subject up, in square brackets before it: <c>[Ann Bell] Paint</c>, <c>[Ann, 10m] Paint</c>.</summary>
internal static class Presenter
{
    private const int LongestMark = 40;

    /// <summary>Null unless the note itself says who that is.</summary>
    public static Speaker? Read(RichText line, KnownPeople known, int number)
    {
        if (!line.Text.StartsWith('[') || Mark.Covers(line, MarkKind.Link, 1))
            return null;
        var close = line.Text.AsSpan(0, Math.Min(line.Length, LongestMark)).IndexOf(']');
        if (close <= 1 || line.From(close + 1).IsBlank)
            return null;
        // "[Ann Bell 10m]", "[Ann Bell, 10m]"
        var name = string.Concat(line.Text[1..close].TakeWhile(c => c != ',' && !char.IsAsciiDigit(c))).Trim();
        return known.Find(name, number) is { } person
            ? new Speaker([person], line.From(close + 1), false, true) : null;
    }
}
