using System.Collections.Frozen;
using NotesArchive.Extract.Markup;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>The headings that structure a note instead of naming a subject.</summary>
internal sealed class Headings
{
    private const int ShortHeading = 3, LongestOfInitiatives = 5;

    private static readonly (WordRole Role, SectionRole Section)[] Roles =
    [
        (WordRole.Agenda, SectionRole.Agenda), (WordRole.AgendaHeading, SectionRole.Agenda),
        (WordRole.Notes, SectionRole.Notes), (WordRole.NotesHeading, SectionRole.Notes),
        (WordRole.Updates, SectionRole.Updates),
        (WordRole.Initiatives, SectionRole.Initiatives),
        (WordRole.Actions, SectionRole.Actions), (WordRole.ActionsHeading, SectionRole.Actions),
        (WordRole.Decisions, SectionRole.Decisions),
        (WordRole.Done, SectionRole.Remarks), (WordRole.Blocked, SectionRole.Remarks), (WordRole.Next, SectionRole.Remarks),
        (WordRole.Other, SectionRole.Remarks), (WordRole.Summary, SectionRole.Remarks), (WordRole.Remarks, SectionRole.Remarks),
        (WordRole.Aside, SectionRole.Aside), (WordRole.Header, SectionRole.Aside), (WordRole.Date, SectionRole.Aside),
        (WordRole.Checklist, SectionRole.Aside),
        (WordRole.Lead, SectionRole.Lead),
        (WordRole.Notetaker, SectionRole.Notetaker),
        (WordRole.Attendees, SectionRole.Attendees), (WordRole.AttendeesHeading, SectionRole.Attendees),
        (WordRole.Absent, SectionRole.Absent),
        (WordRole.Recording, SectionRole.Recording),
    ];

    private readonly FrozenDictionary<string, SectionRole> known;
    private readonly HashSet<string> structural;
    private readonly LanguageWords words;
    private readonly Placeholders placeholders;

    public Headings(LanguageWords words, Placeholders placeholders, IEnumerable<string> structural)
    {
        (this.words, this.placeholders) = (words, placeholders);
        this.structural = [.. structural.Select(h => Wording.Of(h))];
        known = RoleTable.Of(words, Roles);
    }

    /// <summary>The section that a label with its people or words behind it makes as a heading: <c>## Attendees: @a, @b</c>.</summary>
    public static SectionRole? Of(LabelKind kind) => kind switch
    {
        LabelKind.Lead => SectionRole.Lead,
        LabelKind.Notetaker => SectionRole.Notetaker,
        LabelKind.Attendees => SectionRole.Attendees,
        LabelKind.Absent => SectionRole.Absent,
        LabelKind.Recording => SectionRole.Recording,
        LabelKind.Action => SectionRole.Actions,
        LabelKind.Decision => SectionRole.Decisions,
        LabelKind.Header or LabelKind.Date => SectionRole.Aside,
        _ => null,
    };

    public SectionRole Role(RichText heading)
    {
        var written = Wording.Of(heading.Text);
        var word = Unnumbered(written);
        if (structural.Contains(written))
            return SectionRole.Aside;
        if (known.TryGetValue(written, out var role) || known.TryGetValue(word, out role))
            return role;
        // "Week Update (for async review)", "Attendees (11)"
        if (heading.Text.Contains('(') && known.TryGetValue(Unnumbered(Wording.Of(Wording.WithoutParentheses(heading.Text))), out role))
            return role;
        if (word.Length == 0)
            return SectionRole.Aside;
        if (placeholders.IsHeading(heading.Text))
            return SectionRole.Placeholder;
        return IsRepository(heading.Text) ? SectionRole.Repository : ByEnds(word);
    }

    /// <summary>True for a heading whose sub-headings are work streams: <c>Strategic Initiatives</c>, <c>Team projects</c>.</summary>
    public bool HoldsInitiatives(string heading)
    {
        var word = Unnumbered(Wording.Of(heading));
        return (known.TryGetValue(word, out var role) && role == SectionRole.Initiatives)
            || (WordCount(word) <= LongestOfInitiatives && words[WordRole.InitiativesEnds].Closes(word));
    }

    /// <summary>By the words that a heading begins or ends with; the first rule that fits decides.</summary>
    private SectionRole ByEnds(string word)
    {
        if (words[WordRole.AsideBegins].Opens(word) || words[WordRole.Checklist].Closes(word))
            return SectionRole.Aside;
        if (words[WordRole.AttendeesEnds].Closes(word) && !words[WordRole.ManyBegins].Opens(word))
            return SectionRole.Attendees;
        var isShort = WordCount(word) <= ShortHeading;
        if (words[WordRole.RemarksBegins].Opens(word) || words[WordRole.RemarksEnds].Closes(word)
            || (isShort && words[WordRole.QuestionsEnds].Closes(word)))
            return SectionRole.Remarks;
        if (words[WordRole.NotesLongEnds].Closes(word) || (isShort && words[WordRole.NotesEnds].Closes(word)))
            return SectionRole.Notes;
        var isOfActions = words[WordRole.ActionsEnds].Closes(word) || words[WordRole.ActionsBegins].Opens(word);
        return isOfActions ? SectionRole.Actions : SectionRole.Topic;
    }

    private static int WordCount(string wording) => wording.Count(c => c == ' ') + 1;

    /// <summary>"nodejs/node"; not "IPNS (js-ipfs / go-ipfs)" or "Wins/Celebrations".</summary>
    private static bool IsRepository(string heading)
    {
        var slash = heading.IndexOf('/');
        return slash > 0 && slash == heading.LastIndexOf('/') && slash < heading.Length - 1
            && heading.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.')
            && (char.IsAsciiLetterLower(heading[0]) || heading.Contains('-'));
    }

    /// <summary>Without the number that an outline puts in front: "3 roadmaps".</summary>
    private static string Unnumbered(string word)
    {
        var rest = word.AsSpan().TrimStart("0123456789");
        return rest.Length < word.Length && rest.Length > 1 && rest[0] == ' ' ? rest[1..].ToString() : word;
    }
}
