using NotesArchive.Language;
using NotesArchive.Extract.Rows;
using NotesArchive.Settings;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>A label at the start of a line and the text behind it.</summary>
internal sealed record Label(LabelKind Kind, string Word, RichText Rest);

/// <summary>The words by which notes are read: the built-in ones and those of the settings.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, LabelKind> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> first = new(StringComparer.Ordinal);
    private readonly HashSet<string> structural = new(StringComparer.Ordinal);

    public Vocabulary(NotesSettings settings)
    {
        Language = LanguageWords.Of(settings);
        foreach (var (name, further) in settings.Labels)
            if (Enum.TryParse<LabelKind>(name, ignoreCase: true, out var kind))
                foreach (var word in further)
                {
                    labels[Wording.Of(word)] = kind;
                    first.Add(Wording.Of(word).Split(' ')[0]);
                }
        foreach (var heading in settings.StructuralHeadings)
            structural.Add(Wording.Of(heading));
    }

    public LanguageWords Language { get; }

    /// <summary>Kind of a section by the words of its heading; <see cref="SectionRole.Topic"/> if they are none of ours.</summary>
    public SectionRole Role(RichText heading)
    {
        var word = Wording.Of(heading.Text);
        if (structural.Contains(word))
            return SectionRole.Aside;
        if (labels.TryGetValue(word, out var kind) && HeadingWords.Of(kind) is { } own)
            return own;
        return HeadingWords.Of(heading);
    }

    /// <summary><c>Done: x</c>, <c>**Lead** x</c>, <c>Blocked</c>, <c>TODO x</c>; null where the line begins with no label.</summary>
    public Label? Label(RichText line)
    {
        var text = line.Text;
        if (text.Length == 0 || !MayBegin(text))
            return null;
        if (Colon(line) is var colon and > 0)
        {
            if (Known(text.AsSpan(0, colon), slips: true) is { } kind)
                return new Label(kind, Wording.Of(text.AsSpan(0, colon)), line.From(colon + 1));
        }
        if (line.First(MarkKind.Bold) is { } bold && bold.End < text.Length && Known(text.AsSpan(0, bold.End)) is { } boldKind)
            return new Label(boldKind, Wording.Of(text.AsSpan(0, bold.End)), line.From(Skip(text, bold.End)));
        // "Done - x": a dash parts only where spaces stand around it.
        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — "])
            if (text.IndexOf(dash, StringComparison.Ordinal) is var at and > 0 and < 30 && Known(text.AsSpan(0, at)) is { } dashed && dashed != LabelKind.Other)
                return new Label(dashed, Wording.Of(text.AsSpan(0, at)), line.From(at + dash.Length));
        if (text.Length <= 40 && line.First(MarkKind.Mention) is null && Known(text) is { } whole && whole is not (LabelKind.Other or LabelKind.Header))
            return new Label(whole, Wording.Of(text), RichText.Empty);
        foreach (var (word, kind) in (ReadOnlySpan<(string, LabelKind)>)[("TODO ", LabelKind.Action), ("ACTION ", LabelKind.Action), ("DECISION ", LabelKind.Decision), ("AI @", LabelKind.Action)])
            if (text.StartsWith(word, StringComparison.Ordinal))
                return new Label(kind, Wording.Of(word), line.From(word.TrimEnd('@').Length));
        return null;
    }

    /// <summary>A cheap look at the first word, before anything is compared in full.</summary>
    private bool MayBegin(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            start++;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
            end++;
        // Long words may be slips of one.
        return end - start >= 6 || (end > start && (first.Contains(Wording.Of(text.AsSpan(start, end - start))) || LabelWords.FirstWords.Contains(Wording.Of(text.AsSpan(start, end - start)))));
    }

    private LabelKind? Known(ReadOnlySpan<char> words, bool slips = false)
    {
        if (words.Length > 60)
            return null;
        var word = Wording.Of(Wording.WithoutParentheses(words.ToString()));
        // "AI:" is an action item, "Ai" somebody's name.
        if (word.Length == 0 || (word == "ai" && !words.Trim().SequenceEqual("AI")))
            return null;
        if (labels.TryGetValue(word, out var kind) || LabelWords.All.TryGetValue(word, out kind))
            return kind;
        // Seen: "Blocken:", "Blocke:", "Notetakr:".
        if (slips && word.Length >= 6)
            foreach (var known in (ReadOnlySpan<string>)["blocked", "blockers", "notetaker", "attendees", "participants", "recording", "moderator"])
                if (Wording.IsSlip(word, known))
                    return LabelWords.All[known];
        return null;
    }

    /// <summary>The colon that ends a label: outside addresses and names.</summary>
    private static int Colon(RichText line)
    {
        for (var i = 0; i < line.Length && i < 60; i++)
            if (line.Text[i] is ':' or '：' && !line.Marks.Any(m => m.Kind is MarkKind.Link or MarkKind.Mention or MarkKind.Code && m.Start <= i && i < m.End - 1))
                return i;
        return -1;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ':' or '-' or '–' or '—')
            at++;
        return at;
    }
}
