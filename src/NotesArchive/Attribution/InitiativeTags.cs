using System.Text.RegularExpressions;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Attribution;

/// <summary>Words by which a fragment may name an initiative.</summary>
internal sealed record InitiativeWords(
    InitiativeId Id, string Name, IReadOnlyList<string> Spellings, IReadOnlyList<string> Match, IReadOnlyList<string> Not);

/// <summary>
/// Why a fragment is tagged with an initiative; null where the note heads or names it literally. <see cref="Among"/>:
/// it holds only for these people.
/// </summary>
internal sealed record Tag(InitiativeId Initiative, string? Basis, IReadOnlySet<PersonId>? Among = null);

/// <summary>Which initiatives a fragment speaks of: by its words, whole ones, and by repositories that belong to one initiative.</summary>
internal sealed partial class InitiativeTags
{
    /// <summary>The part of the meetings with the word that must have the section.</summary>
    private const double Headed = 0.12;

    /// <summary>A fragment that points at more of them is about none of them.</summary>
    private const int MostRepositories = 3;

    private readonly record struct Form(InitiativeId Id, string? Basis, bool Ordinary);

    private readonly TokenPhrases<Form> forms = new();
    private readonly Dictionary<InitiativeId, InitiativeLife> lives;
    private readonly Dictionary<RepositoryId, InitiativeId> byRepository;
    private IReadOnlyDictionary<string, InitiativeId> byReference = new Dictionary<string, InitiativeId>();
    private readonly Dictionary<string, InitiativeId> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<InitiativeId, string> names = [];

    private InitiativeTags(Dictionary<RepositoryId, InitiativeId> byRepository, Dictionary<InitiativeId, InitiativeLife> lives) =>
        (this.byRepository, this.lives) = (byRepository, lives);

    public static InitiativeTags Of(IEnumerable<InitiativeWords> initiatives, IReadOnlyList<Meeting> meetings)
    {
        var all = initiatives.ToList();
        var headed = meetings.SelectMany(m => m.Topics.Select(t => t.Initiative).OfType<InitiativeId>().Distinct())
            .GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());
        var vocabulary = meetings.Select(m => m.Blocks.SelectMany(b => Words(b.Text)).ToHashSet(StringComparer.Ordinal)).ToList();
        var names = all.SelectMany(i => i.Spellings.Append(i.Name).SelectMany(Parts)).Select(Words).ToList();
        var written = MeetingsWith(vocabulary, names.Where(w => w.Count == 1).Select(w => w[0]));
        var ordinary = new OrdinaryWords(vocabulary, names.SelectMany(w => w));
        // A repository merely named like an ordinary word is no more the initiative's than the word.
        var distinctive = all.Select(i => i with
        {
            Name = IsOrdinary(i.Name) ? "" : i.Name,
            Spellings = [.. i.Spellings.Where(s => !IsOrdinary(s))],
        });
        var tags = new InitiativeTags(InitiativeRepositories.Find([.. distinctive], meetings), InitiativeLife.Of(meetings));
        foreach (var initiative in all)
        {
            var not = initiative.Not.Select(n => string.Join(' ', Words(n))).ToHashSet(StringComparer.Ordinal);
            foreach (var spelling in initiative.Spellings.Prepend(initiative.Name).SelectMany(Parts))
                // A name of one ordinary word ("Release") says nothing where most who write it mean something else.
                if (Words(spelling) is not [var word] || written[word] * Headed <= headed.GetValueOrDefault(initiative.Id))
                    tags.Add(spelling, initiative.Id, null, not, IsOrdinary(spelling));
            foreach (var match in initiative.Match)
                tags.Add(match, initiative.Id, $"the word '{match}' means it (_initiatives.yml)", not);
        }
        foreach (var initiative in all)
            tags.names[initiative.Id] = Slug.Of(initiative.Name);
        foreach (var initiative in all)
            foreach (var slug in initiative.Spellings.Append(initiative.Name).Select(Slug.Of).Where(n => n.Length > 2))
                tags.byName.TryAdd(slug, initiative.Id);
        tags.byReference = InitiativeReferences.Find(meetings, tags.ByDistinctiveWords);
        return tags;

        bool IsOrdinary(string name) => Words(name).All(ordinary.Contains);
    }

    /// <summary>
    /// Each initiative once: by the words that tell what the block is about, by what the meeting is about, then by repositories
    /// and references.
    /// </summary>
    public IEnumerable<Tag> Of(Meeting meeting, IReadOnlyList<Reference> references, string about)
    {
        var found = new HashSet<InitiativeId>();
        foreach (var tag in ByWords(meeting, about))
            if (found.Add(tag.Initiative))
                yield return tag;
        if (About(meeting) is { } subject && found.Add(subject))
            yield return new(subject, "the meeting is about it");
        // One of many repositories, or beside as many others, is that of a dependency or of a list; so is a minority of issues.
        var repositories = references.Select(r => r.Repository).Distinct().ToList();
        foreach (var reference in references)
            if (byRepository.TryGetValue(reference.Repository, out var id) && repositories.Count <= MostRepositories
                && repositories.Count(r => byRepository.TryGetValue(r, out var other) && other == id) * 2 > repositories.Count
                && found.Add(id))
                yield return new(id, $"{reference.Repository} belongs to it");
            else if (byReference.TryGetValue(reference.ToString(), out id)
                && references.Count(r => byReference.TryGetValue(r.ToString(), out var other) && other == id) * 2 >= references.Count
                && found.Add(id))
                yield return new(id, $"{reference} is spoken of under it");
    }

    /// <summary>Whether somebody owns a section of it, or speaks in one.</summary>
    public bool TakesPart(PersonId person, InitiativeId initiative) =>
        lives.TryGetValue(initiative, out var life) && life.People.Contains(person);

    /// <summary>"Shelves" of one who works on "Shelves and boxes", and never on "Shelves", is the former.</summary>
    public InitiativeId Closer(InitiativeId initiative, PersonId person)
    {
        if (TakesPart(person, initiative) || !names.TryGetValue(initiative, out var name))
            return initiative;
        var longer = names.Where(n => n.Value.StartsWith(name + "-", StringComparison.Ordinal) && TakesPart(person, n.Key)).ToList();
        return longer is [var one] ? one.Key : initiative;
    }

    public IEnumerable<Tag> ByWords(Meeting meeting, string text)
    {
        foreach (var (start, end, words, form) in forms.In(new(text)))
            if (IsInAddress(text, start, end))
                continue;
            else if (!form.Ordinary)
                yield return new(form.Id, form.Basis);
            else if (lives.TryGetValue(form.Id, out var life) && life.IsAlive(meeting.Date) && IsWhole(text, start, end))
                yield return new(form.Id, form.Basis, words.Count == 1 ? life.People : null);
    }

    private IEnumerable<InitiativeId> ByDistinctiveWords(string text) =>
        forms.In(new(text)).Where(f => !f.Value.Ordinary).Select(f => f.Value.Id);

    // "/shelf/red", "shelf://red" and "https://shop.example/shelf/red" are places, whatever is spoken of; "/shelf/" is the shelf.
    private static bool IsInAddress(string text, int start, int end)
    {
        var rest = text.AsSpan(end);
        if (rest.StartsWith("://"))
            return true;
        if (start == 0 || text[start - 1] != '/')
            return false;
        return Endpoints().IsMatch(text) || rest is ['/', var next, ..] && char.IsLetterOrDigit(next)
            && (start == 1 || !char.IsLetterOrDigit(text[start - 2]) || IsOfAnyHost(text, start));
    }

    // "/shelf, /box and /label"
    [GeneratedRegex(@"(^|\s)/\w+(,| and|, and) /\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Endpoints();

    // An address of GitHub names what it leads to.
    private static bool IsOfAnyHost(string text, int start)
    {
        var word = text.AsSpan((text.LastIndexOfAny([' ', '\n', '('], start - 1) + 1)..start);
        return word.Contains("://", StringComparison.Ordinal) && !word.Contains(GitHubAddress.Host, StringComparison.OrdinalIgnoreCase);
    }

    // "shelf-label", "shop/shelf" and "shelf.js" are names of other things.
    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || text[start - 1] is not ('-' or '_' or '/' or '.' or '@' or '#'))
        && (end == text.Length || text[end] is not ('-' or '_')
            && !(text[end] is '/' or '.' or '#' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])));

    // A meeting held on one initiative has its name for a title or a series.
    private InitiativeId? About(Meeting meeting) =>
        (meeting.Title ?? meeting.DisplayTitle) is { } title && byName.TryGetValue(Slug.Of(title), out var id) ? id : null;

    // "Shelves/Boxes" goes by either word.
    private static IEnumerable<string> Parts(string spelling) =>
        spelling.Contains('/') && !spelling.Contains(' ') ? spelling.Split('/').Prepend(spelling) : [spelling];

    /// <summary>In how many meetings each of these words is written.</summary>
    private static Dictionary<string, int> MeetingsWith(IReadOnlyList<HashSet<string>> meetings, IEnumerable<string> words)
    {
        var times = words.Distinct(StringComparer.Ordinal).ToDictionary(w => w, _ => 0, StringComparer.Ordinal);
        foreach (var meeting in meetings)
            foreach (var word in meeting)
                if (times.TryGetValue(word, out var count))
                    times[word] = count + 1;
        return times;
    }

    private void Add(string spelling, InitiativeId id, string? basis, HashSet<string> not, bool ordinary = false)
    {
        var words = Words(spelling);
        if (words.Count == 0 || words is [{ Length: < 3 }] || not.Contains(string.Join(' ', words)))
            return;
        if (!forms.Of(words).Any(f => f.Id == id))
            forms.Add(words, new(id, basis, ordinary));
    }

    private static IReadOnlyList<string> Words(string text) => new Tokens(text).Words;
}
