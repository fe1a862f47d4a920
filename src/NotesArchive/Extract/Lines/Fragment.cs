using NotesArchive.Extract.Rows;

namespace NotesArchive.Extract.Lines;

/// <summary>A speaker's mark and the row it stands in.</summary>
internal sealed record Turn(SpeakerDraft Mark, Row At);

/// <summary>A fragment that is still open: lines of the note are added as they come.</summary>
internal sealed class Fragment(int first, int indent, SpeakerDraft? turn)
{
    private readonly List<LineDraft> lines = [];

    public int First => first;
    public int Indent => indent;
    public SpeakerDraft? Turn => turn;
    public IReadOnlyList<LineDraft> Lines => lines;
    public bool IsIdle { get; set; }
    public bool IsPicture { get; private set; } = true;

    public void Add(LineDraft line, bool isPicture)
    {
        lines.Add(line);
        IsPicture &= isPicture;
    }
}
