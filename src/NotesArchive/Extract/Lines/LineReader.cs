using NotesArchive.Language;
using NotesArchive.Extract.Facts;
using NotesArchive.Extract.Markup;
using NotesArchive.Extract.People;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Extract.Lines;

/// <summary>A row as a line of a fragment: its spans, with every candidate of a name and what the words make of it.</summary>
internal static class LineReader
{
    public static LineDraft Read(Outline outline, int row, WorkLabel label, SpeakerDraft? speaker, KnownPeople known)
    {
        var read = outline.Rows[row];
        var references = References.Spans(outline, row)
            .Select(r => new SpanDraft(SpanKind.Reference, r.Start, r.End) { Reference = r.Reference });
        var spans = Spans(read, speaker, known, outline.Words);
        if (InLabel(outline, row) is { } owner)
            spans = spans.Where(s => s.Name is null || s.End <= owner.Start || s.Start >= owner.End).Append(owner);
        return new(read.Line, read.Indent, read.Text.Text, label, speaker,
            [.. spans.Concat(references).OrderBy(s => s.Start).ThenBy(s => s.End)]);
    }

    private static IEnumerable<SpanDraft> Spans(Row row, SpeakerDraft? speaker, KnownPeople known, Vocabulary words)
    {
        if (row.Kind == RowKind.Code)
            return [new SpanDraft(SpanKind.Code, 0, row.Text.Length)];
        var marks = row.Text.Marks.Where(m => m.Kind is MarkKind.Code or MarkKind.Struck or MarkKind.Link)
            .Select(m => new SpanDraft(KindOf(m), m.Start, m.End));
        return marks.Concat(Names(row, speaker, known, words));
    }

    /// <summary>"AI(ann): buy", in letters however small.</summary>
    private static SpanDraft? InLabel(Outline outline, int row)
    {
        if (outline.Label(row) is not { Kind: LabelKind.Action, InBrackets: { Length: > 0 } label })
            return null;
        var owner = label.Trim('@');
        // "action(on)": the bracket, not the end of the label's word.
        var bracket = outline.Rows[row].Text.Text.IndexOf('(' + label, StringComparison.Ordinal);
        var start = bracket + 1 + label.IndexOf(owner, StringComparison.Ordinal);
        if (bracket < 0 || owner is not [>= 'a' and <= 'z', ..] || !owner.All(char.IsLetterOrDigit)
            || outline.Rows[row].Text.At(MarkKind.Mention, start - 1) is not null)
            return null;
        return new(SpanKind.Name, start, start + owner.Length)
            { Name = Plain(owner, outline.Rows[row].Line), IsSomebody = true, Use = NameUse.Acts, State = WorkState.Planned };
    }

    private static SpanKind KindOf(Mark mark) => mark.Kind switch
    {
        MarkKind.Code => SpanKind.Code,
        MarkKind.Struck => SpanKind.Struck,
        _ => SpanKind.Link,
    };

    private static List<SpanDraft> Names(Row row, SpeakerDraft? speaker, KnownPeople known, Vocabulary vocabulary)
    {
        var names = Candidates(row, known, vocabulary);
        if (names.Count == 0)
            return names;
        var words = new TextWords(row.Text.Text);
        var grammar = new NameGrammar(vocabulary.Language, words);
        var from = speaker?.End ?? 0;
        for (var i = 0; i < names.Count;)
        {
            // "Ann, Bob and @cleo have merged it": one use for all of them.
            var last = i;
            while (last + 1 < names.Count && grammar.AreJoined(names[last].End, names[last + 1].Start))
                last++;
            var (use, state) = names[i].Start < from ? (NameUse.Mentioned, null) : grammar.Of(names[i].Start, names[last].End);
            for (; i <= last; i++)
                names[i] = names[i] with { Use = use, State = state };
        }
        // A capitalised word that nothing makes a name of is a word.
        names.RemoveAll(n => !n.IsKnown && n.Use is NameUse.Mentioned or NameUse.SpokenTo);
        return names;
    }

    /// <summary>In order of their places, none inside another.</summary>
    private static List<SpanDraft> Candidates(Row row, KnownPeople known, Vocabulary words)
    {
        var text = row.Text.Text;
        var found = Mentions.Places(row, words)
            .Select(m => (m.Start, Named: (m.Name.FullName is null ? FullName(row, known, m.End) : null) ?? (m.Name, m.End)))
            .Select(m => new SpanDraft(SpanKind.Name, m.Start, m.Named.End) { Name = m.Named.Name, IsKnown = true }).ToList();
        var (taken, links) = (row.Text.Covered(MarkKind.Code), row.Text.Covered(MarkKind.Link));
        foreach (var mention in found)
            for (var at = mention.Start; at < Math.Min(mention.End, text.Length); at++)
                taken[at] = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var end = EndOfWord(text, i);
            var isAddress = links[i] && text.AsSpan(i).StartsWith("http");
            var isFree = IsWhole(text, i, end) && !Enumerable.Range(i, end - i).Any(at => taken[at]);
            if (isFree && !isAddress && Candidate(row, known, words, i, ref end) is { } candidate)
                found.Add(candidate);
            i = end;
        }
        return [.. found.OrderBy(f => f.Start)];
    }

    private static SpanDraft? Candidate(Row row, KnownPeople known, Vocabulary words, int start, ref int end)
    {
        var text = row.Text.Text;
        var word = text[start..end];
        if (!char.IsUpper(word[0]))
            return known.Begins(word) && !words[WordRole.Asks].Contains(word)
                ? new(SpanKind.Name, start, end) { Name = Plain(word, row.Line) } : null;
        // "Michael Dawson" before "Michael".
        var both = end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) ? EndOfWord(text, end + 1) : end;
        if (both > end && known.Find(text[start..both], row.Line) is { } full)
        {
            end = both;
            return new(SpanKind.Name, start, both) { Name = full, IsKnown = true };
        }
        // "Ann Bell", where the note lists another Ann.
        if (both > end && known.Find(word, row.Line) is { FullName: { } other } && other.StartsWith(word + " ", StringComparison.Ordinal)
            && !other.StartsWith(text[start..both], StringComparison.Ordinal)
            && NameShape.IsName(text[start..both]))
        {
            end = both;
            return new(SpanKind.Name, start, both) { Name = Plain(text[start..both], row.Line) };
        }
        return known.Find(word, row.Line) is { } person && (word.Length > 3 || word.Any(char.IsAsciiLetterLower))
            ? new(SpanKind.Name, start, end) { Name = person, IsKnown = true }
            : word.Length > 2 ? new(SpanKind.Name, start, end) { Name = Plain(word, row.Line) } : null;
    }

    // "@Ann Bell": the sign before a full name makes no handle of its first word.
    private static (NameDraft Name, int End)? FullName(Row row, KnownPeople known, int end)
    {
        var text = row.Text.Text;
        if (end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1]))
            return null;
        var start = text.LastIndexOf('@', end - 1) + 1;
        var last = EndOfWord(text, end + 1);
        return known.Find(text[start..last], row.Line) is { } person ? (person, last) : null;
    }

    private static NameDraft Plain(string word, int line) => new(word, null, word, line);

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsHyphen(end)))
            end++;
        return end;

        bool IsHyphen(int at) => text[at] is '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]);
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '@' or '/' or '-' or '_' or '.' or '#'))
        && (end == text.Length || text[end] is not ('/' or '_' or '#'));
}
