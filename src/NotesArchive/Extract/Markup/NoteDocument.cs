using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;
using NotesArchive.Ingest;
using NotesArchive.Language;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// A note as Markdig's tree, with exact source lines and with people and tickets as inlines of their own
/// (<see cref="MentionInline"/>, <see cref="TicketInline"/>). A note that Markdig cannot read is one block of code.
/// </summary>
internal sealed class NoteDocument
{
    private NoteDocument(Note note, MarkdownDocument root, IReadOnlyList<Problem> problems) =>
        (Note, Root, Problems) = (note, root, problems);

    /// <summary>A note that is not read.</summary>
    private NoteDocument(Note note, IReadOnlyList<Problem> problems)
        : this(note, AsItStands(note.Text), problems) => IsPlain = true;

    public Note Note { get; }
    public MarkdownDocument Root { get; }
    /// <summary>It is the text as it stands, and no Markdown.</summary>
    public bool IsPlain { get; }
    /// <summary>Those of the parse alone; <see cref="Note"/> has its own.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>
    /// Behind <paramref name="ticketKinds"/> a bare number is a ticket ("PR#12"). Never throws: what is too deep or too tangled
    /// to parse is kept as it stands.
    /// </summary>
    public static NoteDocument Parse(Note note, PhraseSet ticketKinds)
    {
        if (!note.Readable)
            return new(note, []);
        if (MarkdownLimits.Broken(note.Text) is { } broken)
            return new(note, [TooTangled(note, broken.Line, broken.Reason)]);
        try
        {
            var root = Markdown.Parse(note.Text, NotePipeline.Markdown);
            KeptFootnotes.PutBack(root);
            OddEntities.Keep(root);
            NameMarks.Place(root, ticketKinds);
            return new(note, root, []);
        }
        // Markdig's own guard against deep nesting ("depth limit exceeded").
        catch (ArgumentException)
        {
            return new(note, [TooTangled(note, 0, "it nests too deeply")]);
        }
    }

    /// <summary>1-based line of the note.</summary>
    public static int LineOf(MarkdownObject item) => item.Line + 1;

    private static Problem TooTangled(Note note, int line, string reason) => new(Severity.Warning, ProblemCode.NoteTooDeep,
        $"The note cannot be read as Markdown: {reason}. It is shown as it stands.", note.Path, line);

    private static MarkdownDocument AsItStands(string text)
    {
        var code = new CodeBlock(null!)
        {
            Lines = new StringLineGroup(text), Line = 0, Span = new SourceSpan(0, Math.Max(0, text.Length - 1)),
        };
        return new MarkdownDocument { code };
    }
}
