using NotesArchive.Ingest;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Curated;

/// <summary>
/// What keepers of the notes wrote down: names in <c>_people.yml</c>, <c>_initiatives.yml</c> and a git <c>.mailmap</c>, corrections
/// of single credits in <c>_credits.yml</c>.
/// </summary>
internal sealed record CuratedNames
{
    public static CuratedNames None { get; } = new();

    public IReadOnlyList<CuratedEntry> People { get; init; } = [];
    /// <summary>What is no person.</summary>
    public IReadOnlyList<CuratedWord> NoPeople { get; init; } = [];
    public IReadOnlyList<CuratedEntry> Initiatives { get; init; } = [];
    /// <summary>What is no initiative.</summary>
    public IReadOnlyList<CuratedWord> NoInitiatives { get; init; } = [];
    /// <summary>Authors of a <c>.mailmap</c>; <see cref="People"/> wins over them.</summary>
    public IReadOnlyList<CuratedEntry> Mailmap { get; init; } = [];
    public IReadOnlyList<CuratedCredit> Credits { get; init; } = [];

    /// <summary>Reads the files of <paramref name="inputFolder"/>; one that is not there says nothing.</summary>
    /// <exception cref="ConfigurationException">One cannot be used; the message names line and column.</exception>
    public static CuratedNames Read(string inputFolder)
    {
        var people = File(inputFolder, "_people.yml") is { } p ? CuratedFile.Read(p.Path, p.Text, PersonKey.Of) : null;
        var initiatives = File(inputFolder, "_initiatives.yml") is { } i ? CuratedFile.Read(i.Path, i.Text, InitiativeHeading.Fold) : null;
        return new()
        {
            People = people?.Entries ?? [],
            NoPeople = people?.Ignore ?? [],
            Initiatives = initiatives?.Entries ?? [],
            NoInitiatives = initiatives?.Ignore ?? [],
            Mailmap = File(inputFolder, ".mailmap", Decoded) is { } m ? Curated.Mailmap.Read(m.Path, m.Text) : [],
            Credits = File(inputFolder, CuratedCredit.FileName) is { } c ? CuratedCredit.Read(c.Path, c.Text) : [],
        };
    }

    private static (string Path, string Text)? File(string folder, string name, Func<string, string>? read = null)
    {
        var path = Path.Combine(folder, name);
        if (!System.IO.File.Exists(path))
            return null;
        if (new FileInfo(path).Length > CuratedFile.LargestBytes)
            throw new ConfigurationException(path, 0, 0, "larger than 4 MB; a curated file holds names and corrections only");
        return (path, (read ?? PlainFile.ReadUtf8)(path));
    }

    // Git takes any bytes for names.
    private static string Decoded(string path)
    {
        try
        {
            return SoundText.Of(NoteText.Decode(PlainFile.ReadAllBytes(path)).Text
                ?? throw new ConfigurationException(path, 0, 0, "no text; mend the file or take it away"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(path, 0, 0, $"cannot be read ({fault.Message.TrimEnd('.')}); mend it or take it away");
        }
    }
}
