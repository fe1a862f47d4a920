using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Words;
using NotesArchive.Ingest;
using NotesArchive.Language;

namespace NotesArchive.Extract.Rows;

/// <summary>
/// Reads a note's rows off Markdig's tree. Two things are mended on the way: a line that Markdig takes for the lazy
/// continuation of an item though it begins something of its own (<c>Blocked:</c> at the margin, <c>@name</c>), and lines
/// that it takes for code because they are indented by four, or fenced as the log of a chat.
/// </summary>
internal sealed class RowReader
{
    // Joining the lines of a paragraph without end would take the square of its length.
    private const int LongestRow = 4_000;
    private readonly List<Row> rows = [];
    private readonly Vocabulary words;
    private readonly string[] source;
    private readonly int firstLine;
    private readonly int depth;

    private RowReader(string text, Vocabulary words, int firstLine, int depth)
    {
        (this.words, this.firstLine, this.depth) = (words, firstLine, depth);
        source = text.Split('\n');
    }

    public static IReadOnlyList<Row> Read(NoteDocument document, Vocabulary words)
    {
        var reader = new RowReader(document.Note.Text, words, 1, 0);
        if (document.Note.Readable)
            reader.Walk(document.Root, quoted: false);
        return reader.rows;
    }

    private void Walk(IEnumerable<Block> blocks, bool quoted)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case LinkReferenceDefinitionGroup:
                    break;
                case HeadingBlock heading:
                    Heading(heading, quoted);
                    break;
                case ListItemBlock item:
                    Item(item, quoted);
                    break;
                case Table table:
                    foreach (var line in table.OfType<TableRow>())
                        Cells(line, quoted);
                    break;
                case QuoteBlock quote:
                    Walk(quote, quoted: true);
                    break;
                case ContainerBlock inner:
                    Walk(inner, quoted);
                    break;
                case FencedCodeBlock log when ChatLog.Is(log.Lines.ToString()):
                    Again(log, LineOf(log) + 1, log.Lines.Count, quoted);
                    break;
                case FencedCodeBlock fenced:
                    Add(new Row { Kind = RowKind.Code, Line = LineOf(fenced), Text = new RichText(fenced.Lines.ToString(), []),
                        Quoted = quoted, Block = fenced });
                    break;
                case CodeBlock code:
                    Again(code, LineOf(code), code.Lines.Count, quoted);
                    break;
                case HtmlBlock html when html.Type != HtmlBlockType.Comment:
                    Again(html, LineOf(html), html.Lines.Count, quoted);
                    break;
                case ParagraphBlock paragraph:
                    Lines(paragraph, RowKind.Text, quoted);
                    break;
            }
    }

    private int LineOf(Block block) => block.Line + firstLine;

    private void Heading(HeadingBlock heading, bool quoted)
    {
        var lines = LineText.Of(heading.Inline);
        // A rule right below a list or paragraph makes its last lines a heading for Markdig; a reader sees a rule.
        if (heading.IsSetext && lines.Count > 1)
            Rows(lines, heading, RowKind.Text, quoted);
        else
            Add(new Row
            {
                Kind = RowKind.Heading,
                Line = LineOf(heading),
                Level = heading.Level,
                Text = RichText.Joined(lines.Select(l => l.Text)),
                Quoted = quoted,
                Block = heading,
            });
    }

    private void Item(ListItemBlock item, bool quoted)
    {
        var line = LineOf(item);
        if (item.Count > 0 && item[0] is ParagraphBlock first && LineOf(first) == line)
        {
            Lines(first, RowKind.Item, quoted);
            Walk(item.Skip(1), quoted);
        }
        else if (item.Count > 0 && item[0] is HeadingBlock heading && LineOf(heading) == line)
        {
            Rows(LineText.Of(heading.Inline), heading, RowKind.Item, quoted);
            Walk(item.Skip(1), quoted);
        }
        else
        {
            if (item.Count == 0 || LineOf(item[0]) != line)
                Add(new Row { Kind = RowKind.Item, Line = line, Text = RichText.Empty, Indent = IndentOf(line), Quoted = quoted,
                    Block = item });
            Walk(item, quoted);
        }
    }

    private void Cells(TableRow line, bool quoted)
    {
        var cells = line.OfType<TableCell>()
            .Select(c => RichText.Joined(c.OfType<LeafBlock>().SelectMany(b => LineText.Of(b.Inline)).Select(l => l.Text))).ToList();
        Add(new Row
        {
            Kind = RowKind.Cells,
            // Markdig gives a head row without words no line.
            Line = Math.Max(LineOf(line), LineOf(line.Parent!)),
            Level = line.IsHeader ? 1 : 0,
            Text = RichText.Joined(cells),
            Cells = cells,
            Quoted = quoted,
            Block = line,
        });
    }

    private void Lines(ParagraphBlock paragraph, RowKind kind, bool quoted) =>
        Rows(LineText.Of(paragraph.Inline), paragraph, kind, quoted);

    private void Rows(IReadOnlyList<LineText> lines, Block block, RowKind kind, bool quoted)
    {
        var names = lines.Count > 1 && lines.All(l => IsShort(l.Text));
        var isLog = ChatLog.IsLog([.. lines.Select(l => l.Text.Text)]);
        var line = LineOf(block);
        Row? row = null;
        foreach (var part in lines)
        {
            var (text, partKind) = Bullet(part.Text, row is null ? kind : RowKind.Text);
            var partLine = line + part.Offset;
            if (row is not null && partKind == RowKind.Text && !names && row.Text.Length < LongestRow
                && !(isLog && ChatLog.OpensWithNick(text.Text)) && !Begins(row, text))
            {
                row = row with { Text = row.Text.Then(text) };
                rows[^1] = row;
                continue;
            }
            row = new Row
            {
                Kind = partKind, Line = partLine, Text = text, Indent = IndentOf(partLine), Ticked = part.Ticked, Quoted = quoted,
                Block = block,
            };
            Add(row);
            row = rows[^1];
        }
    }

    private static bool IsShort(RichText line) => People.PersonText.NamesFully(line.Text)
        || line.Length is > 0 and <= 40 && !line.Text.EndsWith('.') && line.Text.Count(c => c == ' ') < 4;

    /// <summary>
    /// True if the line does not continue <paramref name="row"/> but begins something: a label, a person, a bold heading.
    /// </summary>
    private bool Begins(Row row, RichText line) =>
        line.Length > 0 && (words.Label(line) is not null || words.Label(row.Text) is { Rest.IsBlank: true }
            || StandsForPerson(line) || IsPerson(row.Text) || line.IsAll(MarkKind.Bold) || row.Text.IsAll(MarkKind.Bold)
            || row.Text.Text.EndsWith(':') || People.PersonText.IsOnlyName(row.Text.Text)
            || (IsShort(row.Text) && People.PersonText.IsOnlyName(line.Text))
            || (SpokenLine.Opens(row.Text.Text) && SpokenLine.Opens(line.Text)) || (IsCount(row.Text.Text) && IsCount(line.Text)));

    // "SF: 5 in the room"
    private bool IsCount(string line) => words[WordRole.PollAnswer].LengthIn(line) is > 0 and var end
        && line.AsSpan(end).StartsWith(":") && line.AsSpan(end + 1).TrimStart() is [>= '0' and <= '9', ..];

    // "@a", "@a:", "@a / @b", "(@a) ...", "by @a"; a wrapped sentence that happens to go on with "@a" is none.
    private bool StandsForPerson(RichText line) =>
        People.Speaker.Read(line, words) is { } speaker && (speaker.Alone || speaker.Explicit);

    private bool IsPerson(RichText line) => People.Speaker.Read(line, words) is { Alone: true };

    /// <summary>"-@name", "• text" and "2. text" are items though Markdown does not say so.</summary>
    private static (RichText, RowKind) Bullet(RichText text, RowKind kind)
    {
        var words = text.Text;
        if (kind == RowKind.Item || words.Length < 2)
            return (text, kind);
        // "Present" and ": Ann, Bob" below it.
        if (words[0] is ':' && words[1] == ' ')
            return (text.From(2), kind);
        // A list indented by four below a line continues that line for Markdown, not for its writer.
        if (words[0] is '-' or '*' or '+' && words[1] == ' ')
            return (text.From(2), RowKind.Item);
        if (words[0] is '•' or '·' or '◦' or '▪' || (words[0] is '-' or '*' or '–' && words[1] is '@'))
            return (text.From(1), RowKind.Item);
        var digits = words.Length - words.AsSpan().TrimStart("0123456789").Length;
        var isNumbered = digits is > 0 and < 3 && digits + 1 < words.Length && words[digits] is '.' or ')' && words[digits + 1] == ' ';
        return isNumbered
            ? (text.From(digits + 1), RowKind.Item)
            : (text, kind);
    }

    private void Add(Row row) => rows.Add(Hashed(row) with { AfterBlank = IsBlank(row.Line - 1) });

    // "#Weekly sync": Markdown wants a space behind the sign, writers forget it. "#channel" and "#12" are something else.
    private static Row Hashed(Row row)
    {
        var sign = row.Text.Length - row.Text.Text.AsSpan().TrimStart('#').Length;
        var hasSign = row.Kind == RowKind.Text && row.Indent == 0 && sign is > 0 and <= 6;
        return hasSign && row.Text.Length is > 3 and < 100 && char.IsUpper(row.Text.Text[Math.Min(sign, row.Text.Length - 1)])
            ? row with { Kind = RowKind.Heading, Level = sign, Text = row.Text.From(sign) }
            : row;
    }

    private bool IsBlank(int line) => line < firstLine || string.IsNullOrWhiteSpace(source[Math.Min(line - firstLine, source.Length - 1)]);

    private int IndentOf(int line)
    {
        var column = 0;
        var text = line - firstLine < source.Length ? source[line - firstLine] : "";
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '>'))
                break;
            column += c == '\t' ? 2 : 1;
        }
        return column;
    }

    /// <summary>Reads lines that Markdig keeps as they stand (indented code, HTML) as the text they were meant to be.</summary>
    private void Again(LeafBlock block, int first, int count, bool quoted)
    {
        for (var line = first; line < first + count && line - firstLine < source.Length && depth == 0; line++)
        {
            var text = source[line - firstLine].Trim();
            if (text.Length is 0 or > 10_000 || text.StartsWith("<!--", StringComparison.Ordinal) || text is "-->")
                continue;
            var inner = new RowReader(text, words, line, depth + 1);
            inner.Walk(NoteDocument.Parse(new Note { Path = "", Text = text }, words[WordRole.TicketKind]).Root, quoted);
            foreach (var row in inner.rows)
                rows.Add(row with { Indent = IndentOf(line) + row.Indent, AfterBlank = IsBlank(line - 1), Block = block });
        }
    }
}
