namespace NotesArchive.Extract.Markup;

/// <summary>The minute of a recording behind a speaker's name, a link into it: <c>**Ann** [4:42](https://…): words</c>.</summary>
internal static class RecordingTime
{
    private const int MostBetween = 2;

    /// <summary>Where the time behind a name ends; null where none stands there.</summary>
    public static int? EndBehind(RichText line, int nameEnd)
    {
        var time = line.Marks.FirstOrDefault(m => m.Kind == MarkKind.Link && m.Start > nameEnd && m.Start - nameEnd <= MostBetween);
        return time.End > 0 && IsTime(line.Text.AsSpan(time.Start, time.End - time.Start)) ? time.End : null;
    }

    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Contains(':') && text.Trim("[]").IndexOfAnyExceptInRange('0', ':') < 0;
}
