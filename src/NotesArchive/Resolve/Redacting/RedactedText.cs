using NotesArchive.Text;

namespace NotesArchive.Resolve.Redacting;

/// <summary>A line's text without the names, and where the places of its spans have moved to.</summary>
internal sealed class RedactedText(string text, IReadOnlyList<NamePlace> places)
{
    public string Text { get; } = NameFinder.Replace(text, places, Redacted.Mark);

    /// <summary>A place within a name becomes the beginning of its mark.</summary>
    public int Start(int place) => Moved(place, isEnd: false);

    /// <summary>A place within a name becomes the end of its mark.</summary>
    public int End(int place) => Moved(place, isEnd: true);

    private int Moved(int place, bool isEnd)
    {
        var shift = 0;
        foreach (var name in places)
        {
            if (name.Start >= place)
                break;
            if (name.End > place)
                return name.Start + shift + (isEnd ? Redacted.Mark.Length : 0);
            shift += Redacted.Mark.Length - (name.End - name.Start);
        }
        return place + shift;
    }
}
