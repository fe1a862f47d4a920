using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Words;
using NotesArchive.Text;

namespace NotesArchive.Extract.People;

/// <summary>
/// The people whom a meeting lists, to read bare names by: "Rod", "AR", "Steven Loomis". A first name or initials stand
/// for a person only where exactly one listed person fits.
/// </summary>
internal sealed class KnownPeople
{
    private const int ShortestStart = 3;

    private readonly Vocabulary words;
    private readonly Dictionary<string, List<NameDraft>> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> firstWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> starts = new(StringComparer.Ordinal);
    private readonly HashSet<string> exact = new(StringComparer.OrdinalIgnoreCase);

    public KnownPeople(
        IEnumerable<NameDraft> listed, IEnumerable<(string Initials, NameDraft Person)> initials,
        IEnumerable<string> mentioned, Vocabulary words)
    {
        this.words = words;
        foreach (var person in WithoutShort([.. listed]))
        {
            if (person.Handle is not null)
                Add(person.Handle, person, isExact: true);
            if (person.InBrackets is { } word)
                Add(word, person, isExact: true);
            if (person.FullName is not { } name)
                continue;
            Add(name, person, isExact: true);
            var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
                continue;
            Add(parts[0], person, isExact: false);
            Add(parts[^1], person, isExact: false);
            Add($"{parts[0]} {parts[^1]}", person, isExact: false);
            Add(string.Concat(parts.Select(w => w[0])), person, isExact: false);
        }
        // "alanshaw: ..." beside "@alanshaw" elsewhere in the note; a short handle may be any word.
        foreach (var handle in mentioned)
            if (handle.Length >= 5 && !forms.ContainsKey(handle))
                Add(handle, new NameDraft("@" + handle, handle, null, 0), isExact: true);
        foreach (var (letters, person) in initials)
            forms[letters] = [person];
        foreach (var form in forms.Keys)
            firstWords.Add(FirstWord(form));
        var written = listed.SelectMany(p => new[] { p.Handle, p.FullName }).Concat(mentioned).OfType<string>();
        foreach (var form in written.Where(f => f.Length >= ShortestStart))
            starts.Add(form[..ShortestStart].ToLowerInvariant());
    }

    /// <summary>Without "Danny" beside the one Danny whose full name is listed as well.</summary>
    private static IEnumerable<NameDraft> WithoutShort(List<NameDraft> listed)
    {
        var fullNames = listed.Select(p => p.FullName).OfType<string>().Where(n => n.Contains(' '))
            .GroupBy(n => n[..n.IndexOf(' ')], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Distinct(StringComparer.OrdinalIgnoreCase).Count(), StringComparer.Ordinal);
        return listed.Where(p => p.Handle is not null || p.FullName is not { } name || name.Contains(' ')
            || fullNames.GetValueOrDefault(name) != 1);
    }

    /// <summary>A cheap look whether a word in small letters may begin somebody's handle or name: <c>ravi</c> of <c>@ravik</c>.</summary>
    public bool Begins(string word) => word.Length >= ShortestStart && starts.Contains(word[..ShortestStart]);

    // Most lines begin with nobody's name; one look tells.
    private static string FirstWord(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '@' or '*' or '_')
            start++;
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[start..end];
    }

    public bool IsEmpty => forms.Count == 0;

    /// <summary>The one listed person whom the words name, as written here; null where none or several fit.</summary>
    public NameDraft? Find(string written, int line)
    {
        var word = written.Trim().TrimStart('@').Trim('*', '_');
        if (!forms.TryGetValue(word, out var people) || people.Count != 1)
            return null;
        // Initials and first names are capitalised: "or" is not Olaf Ruiz, "will" not Will.
        if (!exact.Contains(word) && !char.IsUpper(word[0]) || IsShortAndSmall(word))
            return null;
        return people[0] with { Written = written.Trim(), Line = line };
    }

    /// <summary>The one listed person whom the list itself writes so, in letters however small: <c>ann</c>, <c>bo</c>.</summary>
    public NameDraft? AsListed(string written, int line) => exact.Contains(written) && forms[written] is [var person]
        ? person with { Written = written, Line = line } : null;

    private static bool IsShortAndSmall(string word) =>
        word.Length <= 3 && word.Any(char.IsAsciiLetterLower) && word.All(c => char.IsAsciiLetterLower(c));

    /// <summary>True where the words are how the list itself writes the person.</summary>
    public bool IsLiteral(string written) => exact.Contains(written.Trim().TrimStart('@'));

    /// <summary>
    /// <see cref="People.Speaker.Read"/>, and the same by name: <c>Rod: text</c>, <c>Rod, text</c>, <c>**Rod** text</c>, <c>Rod +1</c>.
    /// </summary>
    public Speaker? Speaker(RichText line, int number)
    {
        if (!IsFullName(line) && People.Speaker.Read(line, words, number) is { } byHandle)
            return byHandle;
        if (line.Length == 0 || !firstWords.Contains(FirstWord(line.Text)))
            return null;
        if (line.First(MarkKind.Bold) is { } bold && bold.End < line.Length
            && Names(line.Text[..bold.End].TrimEnd(':', ' '), number) is { } strong)
            return new Speaker(strong, line.From(AfterMarks(line.Text, bold.End)), false, true);
        for (var i = 0; i < line.Length && i < 60; i++)
        {
            var at = line.Text[i];
            var parts = at switch
            {
                ':' => true,
                ',' or ';' => i + 1 < line.Length && line.Text[i + 1] == ' ',
                '-' or '–' or '—' => i > 0 && line.Text[i - 1] == ' ',
                '+' => i > 0 && line.Text[i - 1] == ' ' && i + 1 < line.Length && line.Text[i + 1] == '1',
                _ => false,
            };
            if (!parts)
                continue;
            if (Names(line.Text[..i], number) is { } people)
                return new Speaker(people, line.From(AfterMarks(line.Text, at == '+' ? i : i + 1)), line.From(i + 1).IsBlank, true);
            if (at == ':')
                break;
        }
        return Names(line.Text, number) is { } all ? new Speaker(all, RichText.Empty, true, false) : null;
    }

    /// <summary>"@Ann Bell", where the meeting lists an Ann Bell: the sign before a full name makes no handle of its first word.</summary>
    private bool IsFullName(RichText line)
    {
        if (line.First(MarkKind.Mention) is not { } mention || !IsSpaceAndCapital(line.Text, mention.End))
            return false;
        var end = line.Text.AsSpan(mention.End + 1).IndexOfAnyExceptInRange('A', 'z');
        return forms.ContainsKey(line.Text[(mention.Start + 1)..(end < 0 ? line.Length : mention.End + 1 + end)]);
    }

    private static bool IsSpaceAndCapital(string text, int at) => at + 1 < text.Length && text[at] == ' ' && char.IsUpper(text[at + 1]);

    /// <summary>Every name of "Steven and Rod", "AR (chat)"; null unless all are known.</summary>
    private List<NameDraft>? Names(string written, int line)
    {
        if (written.Length > 60)
            return null;
        List<NameDraft> people = [];
        foreach (var part in Wording.WithoutParentheses(written).Split(words.NameJoints, StringSplitOptions.RemoveEmptyEntries))
            if (Find(part, line) is { } person)
                people.Add(person);
            else
                return null;
        return people.Count == 0 ? null : people;
    }

    private static int AfterMarks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ':' or ',' or '-' or '–' or '—' or ';')
            at++;
        return at;
    }

    private void Add(string form, NameDraft person, bool isExact)
    {
        if (form.Length == 0)
            return;
        if (isExact)
            exact.Add(form);
        if (!forms.TryGetValue(form, out var people))
            forms[form] = people = [];
        // Of two a form tells nobody, nor of more.
        if (people.Count > 1)
            return;
        if (!people.Exists(p => Same(p, person)))
            people.Add(person);
        // The same person listed twice, once with more: keep the fuller entry.
        else if (person is { Handle: not null, FullName: not null })
            people[people.FindIndex(p => Same(p, person))] = person;
    }

    private static bool Same(NameDraft a, NameDraft b) =>
        a.Handle is not null && b.Handle is not null ? string.Equals(a.Handle, b.Handle, StringComparison.OrdinalIgnoreCase)
            : string.Equals(a.FullName, b.FullName, StringComparison.OrdinalIgnoreCase);
}
