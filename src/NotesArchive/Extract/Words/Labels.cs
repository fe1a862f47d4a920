using System.Collections.Frozen;
using NotesArchive.Extract.Markup;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>A label at the start of a line and the text behind it.</summary>
internal sealed record Label(LabelKind Kind, string Word, RichText Rest)
{
    /// <summary>"ann, bob" of <c>AI(ann, bob): ...</c>; empty where the label has no brackets.</summary>
    public string InBrackets { get; init; } = "";
}

/// <summary>The words that announce what a line holds.</summary>
internal sealed class Labels
{
    // Words of a name such as "Public YouTube feed".
    private const int LongestName = 4;

    private static readonly (WordRole Role, LabelKind Kind)[] Roles =
    [
        (WordRole.Lead, LabelKind.Lead), (WordRole.LeadLabel, LabelKind.Lead),
        (WordRole.Notetaker, LabelKind.Notetaker), (WordRole.NotetakerLabel, LabelKind.Notetaker),
        (WordRole.Attendees, LabelKind.Attendees), (WordRole.AttendeesLabel, LabelKind.Attendees),
        (WordRole.Absent, LabelKind.Absent), (WordRole.AbsentLabel, LabelKind.Absent),
        (WordRole.Recording, LabelKind.Recording), (WordRole.RecordingLabel, LabelKind.Recording),
        (WordRole.Date, LabelKind.Date), (WordRole.DateLabel, LabelKind.Date),
        (WordRole.Done, LabelKind.Done), (WordRole.DoneLabel, LabelKind.Done),
        (WordRole.Blocked, LabelKind.Blocked), (WordRole.BlockedLabel, LabelKind.Blocked),
        (WordRole.Next, LabelKind.Next), (WordRole.NextLabel, LabelKind.Next),
        (WordRole.Other, LabelKind.Other), (WordRole.OtherLabel, LabelKind.Other), (WordRole.Notes, LabelKind.Other),
        (WordRole.Summary, LabelKind.Summary),
        (WordRole.Owner, LabelKind.Owner),
        (WordRole.Actions, LabelKind.Action), (WordRole.ActionsLabel, LabelKind.Action), (WordRole.ActionsCapitals, LabelKind.Action),
        (WordRole.Decisions, LabelKind.Decision), (WordRole.DecisionsLabel, LabelKind.Decision),
        (WordRole.Presenter, LabelKind.Presenter),
        (WordRole.Subject, LabelKind.Subject), (WordRole.SubjectLine, LabelKind.Subject), (WordRole.SubjectSmall, LabelKind.Subject),
        (WordRole.TopicLine, LabelKind.Subject),
        (WordRole.Header, LabelKind.Header), (WordRole.HeaderLabel, LabelKind.Header), (WordRole.Agenda, LabelKind.Header),
    ];

    private readonly FrozenDictionary<string, LabelKind> kinds;
    private readonly FrozenSet<string> firstWords;
    private readonly LanguageWords words;
    private readonly IReadOnlyList<(string Word, LabelKind Kind)> shouted;

    public Labels(LanguageWords words)
    {
        this.words = words;
        kinds = RoleTable.Of(words, Roles);
        firstWords = kinds.Keys.Select(k => k.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        shouted = [.. Shouted(WordRole.ActionsShouted, LabelKind.Action), .. Shouted(WordRole.DecisionsShouted, LabelKind.Decision)];
    }

    public Label? Find(RichText line)
    {
        var text = line.Text;
        if (text.Length == 0 || !MayBegin(text))
            return null;
        // "[Decision: green shelves]"
        if (text[0] == '[' && text.IndexOf(']') == text.Length - 1 && !Mark.Covers(line, MarkKind.Link, 0))
            return Find(line.Slice(1, text.Length - 1));
        if (Colon(line) is var colon and > 0 && Known(text.AsSpan(0, colon), slips: true) is { } kind)
            return new Label(kind, Wording.Of(text.AsSpan(0, colon)), line.From(colon + 1)) { InBrackets = Bracketed(text[..colon]) };
        if ((Tagged(line) ?? Invited(line)) is { } tagged)
            return tagged;
        if (line.First(MarkKind.Bold) is { } bold && bold.End < text.Length && Known(text.AsSpan(0, bold.End)) is { } boldKind)
            return new Label(boldKind, Wording.Of(text.AsSpan(0, bold.End)), line.From(Skip(text, bold.End)));
        // "Done - x": a dash parts only where spaces stand around it.
        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — "])
            if (text.IndexOf(dash, StringComparison.Ordinal) is var at and > 0 and < 30
                && Known(text.AsSpan(0, at)) is { } dashed && dashed != LabelKind.Other)
                return new Label(dashed, Wording.Of(text.AsSpan(0, at)), line.From(at + dash.Length));
        if (text.Length <= 40 && line.First(MarkKind.Mention) is null
            && Known(text) is { } whole && whole is not (LabelKind.Other or LabelKind.Header))
            return new Label(whole, Wording.Of(text), RichText.Empty);
        return Loud(line);
    }

    // "[ACTION] @ann to ask", "#agreed we wait"
    private Label? Tagged(RichText line)
    {
        var text = line.Text;
        var end = text[0] switch { '[' => text.IndexOf(']'), '#' => text.IndexOf(' '), _ => -1 };
        return end > 1 && Known(text.AsSpan(1, end - 1)) is (LabelKind.Action or LabelKind.Decision) and var kind
            ? new Label(kind, Wording.Of(text.AsSpan(1, end - 1)), line.From(Skip(text, end + 1))) : null;
    }

    // "Invited [Ann Bell](mailto:...) [Bob Cole](mailto:...)"
    private Label? Invited(RichText line) =>
        line.Of(MarkKind.Link).FirstOrDefault() is { Start: > 1 } link && link.Target.StartsWith("mailto:", StringComparison.Ordinal)
        && Known(line.Text.AsSpan(0, link.Start)) is LabelKind.Attendees
            ? new Label(LabelKind.Attendees, Wording.Of(line.Text.AsSpan(0, link.Start)), line.From(link.Start)) : null;

    private static string Bracketed(string label)
    {
        var open = label.IndexOf('(');
        var close = label.LastIndexOf(')');
        return open >= 0 && close > open ? label[(open + 1)..close] : "";
    }

    // "TODO write it up", "AI @ann to ask"
    private Label? Loud(RichText line)
    {
        foreach (var (word, kind) in shouted)
            if (line.Text.StartsWith(word + " ", StringComparison.Ordinal))
                return new Label(kind, Wording.Of(word), line.From(word.Length + 1));
        foreach (var word in words[WordRole.ActionsCapitals].All)
            if (line.Text.StartsWith(word.ToUpperInvariant() + " @", StringComparison.Ordinal))
                return new Label(LabelKind.Action, word, line.From(word.Length + 1));
        return null;
    }

    private IEnumerable<(string, LabelKind)> Shouted(WordRole role, LabelKind kind) =>
        words[role].All.Select(w => (w.ToUpperInvariant(), kind));

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
        return end - start >= 6 || (end > start && firstWords.Contains(Wording.Of(text.AsSpan(start, end - start))));
    }

    private LabelKind? Known(ReadOnlySpan<char> label, bool slips = false)
    {
        if (label.Length > 60)
            return null;
        var plain = Wording.WithoutParentheses(label.ToString()).Trim();
        var word = Wording.Of(plain);
        // "AI:" is an action item, "Ai" somebody's name.
        if (word.Length == 0 || (words[WordRole.ActionsCapitals].Contains(word) && !plain.AsSpan().SequenceEqual(word.ToUpperInvariant())))
            return null;
        if (kinds.TryGetValue(word, out var kind) || IsNumbered(word, out kind))
            return kind;
        // Seen: "Blocken:", "Blocke:", "Notetakr:".
        if (slips && word.Length >= 6)
            foreach (var known in words[WordRole.LabelSlips].All)
                if (Wording.IsSlip(word, known) && kinds.TryGetValue(known, out kind))
                    return kind;
        // "Public YouTube feed: https://..."
        return slips && word.Count(c => c == ' ') < LongestName && words[WordRole.RecordingEnds].Closes(word) ? LabelKind.Recording : null;
    }

    /// <summary>"ACTION 62.1", "Decision 3".</summary>
    private bool IsNumbered(string word, out LabelKind kind)
    {
        kind = default;
        var unnumbered = word.AsSpan().TrimEnd("0123456789 ");
        return unnumbered.Length < word.Length && kinds.TryGetValue(unnumbered.ToString(), out kind)
            && kind is LabelKind.Action or LabelKind.Decision;
    }

    /// <summary>The colon that ends a label: outside addresses and names.</summary>
    private static int Colon(RichText line)
    {
        for (var i = 0; i < line.Length && i < 60; i++)
            if (line.Text[i] is ':' or '：'
                && !line.Marks.Any(m => m.Kind is MarkKind.Link or MarkKind.Mention or MarkKind.Code && m.Start <= i && i < m.End - 1))
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
