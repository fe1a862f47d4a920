using System.Text.RegularExpressions;
using NotesArchive.Model;

namespace NotesArchive.Attribution;

/// <summary>A person's part in a fragment: <see cref="Words"/> is the fragment, or as much of it as is theirs.</summary>
internal sealed partial record Share(PersonId Person, ContributionRole Role, string? Basis, Block Words)
{
    private const int LongestLabel = 2;
    private static readonly string[] Callers = ["from", "on", "for"];

    /// <summary>Those of the words that tell what they are about.</summary>
    public string About { get; init; } = Words.Text;

    /// <summary>Each person once for all of it, in the strongest role: own words, then a section's owner, then named; else once a line.</summary>
    public static IEnumerable<Share> Of(Block block, Topic? topic, Update? update, ILookup<string, PersonId> updated)
    {
        IReadOnlyList<PersonId> own = block.Speakers.Count > 0 ? block.Speakers : update is not null && !block.HasUnknownSpeaker ? [update.Person] : [];
        var called = own.Where(p => IsCalled(block.Text, p)).ToList();
        own = [.. own.Except(called)];
        // "No updates, Cleo is busy elsewhere" tells nothing of her here.
        block = block with { Credited = EmptyWords.Begin(block.Text) ? [] : [.. block.Credited.Where(c => !called.Contains(c.Person))] };
        // In a section, a bare link of one's own stands with what was said of it.
        var isBare = update is null && topic is not null && EmptyWords.AreLinks(block.Text);
        // "@cleo is working on it" in Ann's own part tells of Cleo.
        var shares = isBare || IsReport(block, own) ? [] : own.Select(p => new Share(p, ContributionRole.Own, null, block)).ToList();
        // "@cleo looks into it" under the heading of @ann and @bob is Cleo's alone.
        if (shares.Count == 0 && topic is not null && block.Named.Count > 0 && BeginsWith(block.Text, block.Named[0]))
            shares.Add(new(block.Named[0], ContributionRole.Named, "the words begin with them", block));
        // "@ann will do it" under the heading of @ann and @bob is not Bob's, nor is "Cleo has done it".
        if (shares.Count == 0 && own.Count == 0 && called.Count == 0 && topic is not null && !isBare && IsOwners(block))
            shares.AddRange(OwnersOf(block, topic, updated).Select(o => new Share(o, ContributionRole.Section, "an owner of the section", WithoutOthers(block, o))));
        shares.AddRange(block.Credited.Select(c => new Share(c.Person, ContributionRole.Named, "the words credit them", PartOf(block, c))));
        return shares.Where((s, i) => !shares.Take(i).Any(o => o.Person == s.Person && (o.Role != ContributionRole.Named || o.Words.Text == block.Text || o.Words.Line == s.Words.Line)));
    }

    // "Still waits for Ann" is hers of two owners; so is the pull request of her own update of the day.
    private static IReadOnlyList<PersonId> OwnersOf(Block block, Topic topic, ILookup<string, PersonId> updated) =>
        block.NamedOwners.Count > 0 ? block.NamedOwners : block.References.Where(r => r.IsIssueOrPull).SelectMany(r => updated[r.ToString()]).Where(topic.Owners.Contains).Distinct().ToList() is { Count: > 0 } those ? those : topic.Owners;

    private static bool IsOwners(Block block) =>
        !block.HasUnknownSpeaker && !IsOthers(block) && !SectionBlurbs.Is(block) && !EmptyWords.AreAside(block.Text) && !StateInWords.IsQuestion(block.Text);

    private static bool IsReport(Block block, IReadOnlyList<PersonId> own) =>
        block.Credited.Any(c => c.Begins) && !block.Credited.Any(c => c.Begins && own.Contains(c.Person)) && !OfOneself().IsMatch(block.Text);

    /// <summary>Credited to someone as a whole, or every point of it under its first line, or the first point under a mere label.</summary>
    private static bool IsOthers(Block block)
    {
        if (block.Credited.Count == 0)
            return false;
        var lines = block.Text.Split('\n');
        return block.Credited.Any(c => !c.IsPart) || block.Credited.Select(c => c.Line).Distinct().Count() + block.UnknownLines.Count == lines.Length - 1
            || lines.Length > 1 && lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestLabel && block.Credited.Any(c => c.Text.EndsWith(lines[1], StringComparison.Ordinal));
    }

    /// <summary>A block without the lines below its first that are somebody else's.</summary>
    private static Block WithoutOthers(Block block, PersonId owner)
    {
        var lines = block.Text.Split('\n');
        var others = block.Credited.Where(c => c.IsPart && !block.Credited.Any(o => o.Person == owner && o.Text == c.Text)).Select(c => c.Text).ToHashSet(StringComparer.Ordinal);
        var kept = lines.Index().Where(l => l.Index == 0 || !block.UnknownLines.Contains(l.Item) && !others.Contains($"{lines[0]}\n{l.Item}")).ToList();
        return kept.Count == lines.Length ? block : block with { Text = string.Join('\n', kept.Select(l => l.Item)), Lines = [.. kept.Select(l => block.Lines[l.Index])] };
    }

    // "@cleo: waiting on @cleo", "@cleo -- any news?"
    private static bool IsCalled(string text, PersonId person) =>
        text.StartsWith("@" + person.Value, StringComparison.OrdinalIgnoreCase)
        && (Callers.Any(w => text.Contains($" {w} @{person.Value}", StringComparison.OrdinalIgnoreCase)) || ShortQuestion().IsMatch(text));

    /// <summary>The words of a block that credit someone; a line of its own has none of the others' references.</summary>
    private static Block PartOf(Block block, Credit credit) => block with
    {
        Text = credit.Text,
        Line = credit.Line,
        References = credit.IsPart ? [] : block.References,
        State = credit.IsPlan && block.State != WorkState.Blocked ? WorkState.Planned : block.State,
    };

    // "@cleo looks into it", not "@cleopatra" and not "@someone asks @cleo".
    private static bool BeginsWith(string text, PersonId person) =>
        text.StartsWith("@" + person.Value, StringComparison.OrdinalIgnoreCase)
        && (text.Length == person.Value.Length + 1 || text[person.Value.Length + 1] is ' ' or ',' or '\'' or '’');

    [GeneratedRegex(@"^@[\w\-]+\s*[:,\-\u2013\u2014]+\s*([\w'\u2019\-]+\s?){1,3}\?\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ShortQuestion();

    // "@cleo and I sorted them", "@cleo asked me for shelves", "@cleo suggested new shelves": Ann tells what came to her.
    [GeneratedRegex(@"^[^\n]*\b(I|I'm|me|my|us|we|our)\b|^\W*@?[\w\-]+ (suggest|ask|request|propos|recommend|offer|wonder|mention)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OfOneself();
}
