using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.People;

/// <summary>Reads the people that a list, a table or a label's line names.</summary>
internal static class PersonText
{
    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create("([,:;|=<\"");

    // No list of people on one line is longer.
    private const int Longest = 4_000;

    // "Ann Bell (Department of Shelves, Acme University)"
    private const int LongestEntry = 80;

    /// <summary>One line that may name several: <c>@a, @b and Carol (@c)</c>.</summary>
    public static IReadOnlyList<NameDraft> Many(RichText text, Vocabulary vocabulary, int line)
    {
        List<NameDraft> people = [];
        foreach (var part in Parts(text.WithoutStruck(), vocabulary))
            if (One(part, vocabulary, line) is { } person)
                people.Add(person);
        return people;
    }

    /// <summary>One entry of a list: a handle, a name, or both in any of the orders that notes use; null where it names nobody.</summary>
    public static NameDraft? One(RichText entry, Vocabulary vocabulary, int line)
    {
        var text = WithoutSign(entry.WithoutStruck());
        // "n/a (covered by @x)" names x; "@name" nobody.
        var mentions = text.Of(MarkKind.Mention).ToList();
        if (mentions.Count > 0)
            return mentions.FirstOrDefault(m => !vocabulary.Placeholders.IsHandle(m.Target)) is { Target.Length: > 0 } mention
                ? WithHandle(text, mention, vocabulary, line) : null;
        foreach (var link in text.Of(MarkKind.Link))
            if (Profile(link.Target) is { } handle)
                return Draft(text.Text, handle, NameIn(text.Text.AsSpan(0, Cut(text.Text))), line);
            // An address behind the name is none of ours.
            else if (link.Start > 0 && IsAddress(link, text.Text))
                return One(text.Slice(0, link.Start), vocabulary, line);

        var words = text.Text.TrimStart('@', ' ', '"', '“', '\\', '_').TrimEnd(' ', '.', ';', ',', ':', '"', '”', '_');
        if (words.Length == 0 || words[0] == '(')
            return null;
        var cut = Cut(words);
        var name = words[..cut].Trim(' ', '*', '_');
        if (NameIn(name) is null || vocabulary.Placeholders.IsName(name) || (char.IsAsciiDigit(name[0]) && name.Contains(' ')))
            return null;
        // "Name (handle)" in lower case, unless the word is a role.
        if (IsHandleLike(name))
            return new NameDraft(name, name, null, line);
        if (Bracket(words) is { } inner && IsHandleLike(inner) && name.Length > 0 && !IsRemark(inner, vocabulary))
            return new NameDraft(words.Length > 80 ? words[..80] : words, null, name, line) { InBrackets = inner };
        return new NameDraft(name, null, name, line);
    }

    // "♦ Ann Bell"
    private static RichText WithoutSign(RichText text) =>
        text.Length > 1 && char.GetUnicodeCategory(text.Text[0]) == System.Globalization.UnicodeCategory.OtherSymbol ? text.From(1) : text;

    private static bool IsAddress(Mark link, string text) =>
        link.Target.StartsWith("mailto:", StringComparison.Ordinal)
        || text.AsSpan(link.Start, link.End - link.Start).SequenceEqual(link.Target);

    private static bool IsRemark(string inBrackets, Vocabulary vocabulary) =>
        vocabulary[WordRole.PersonRemark].Contains(inBrackets.ToLowerInvariant());

    /// <summary>Initials that an entry gives in brackets: <c>Hugo Dias (HD)</c>, <c>Bob van der Cole (BvC)</c>.</summary>
    public static string? Initials(string entry, Vocabulary vocabulary) =>
        Bracket(entry) is { Length: >= 2 and <= 4 } inner && AreInitials(inner) && !IsRemark(inner, vocabulary) ? inner : null;

    private static bool AreInitials(string letters) =>
        char.IsUpper(letters[0]) && letters.All(char.IsAsciiLetter) && letters.Count(char.IsAsciiLetterUpper) >= 2;

    /// <summary>True for two to four words that begin with capitals, or one word: what a full name looks like.</summary>
    public static bool IsFullName(string text) =>
        NameIn(text) is not null && text.Trim().Contains(' ') && char.IsUpper(text.TrimStart()[0]);

    /// <summary>True for a short line that begins with a full name: <c>Ann Bell Jr.</c>, <c>Bob Cole (Acme Works)</c>.</summary>
    public static bool NamesFully(string line) => line.Length <= LongestEntry
        && line[..Cut(line)].Trim() is { Length: > 0 } name && name.Contains(' ') && NameShape.IsName(name);

    /// <summary>True for nothing but a full name: <c>Ann Bell</c>, <c>Bob Cole (Acme Works)</c>.</summary>
    public static bool IsOnlyName(string line) => NamesFully(line) && (Cut(line) == line.Length || line.EndsWith(')'));

    /// <summary>True for "Ann Bell (scribe)".</summary>
    public static bool TakesNotes(string entry, Vocabulary vocabulary) => Bracket(entry) is { } inner && Wording.Of(inner) is var word
        && (vocabulary[WordRole.Notetaker].Contains(word) || vocabulary[WordRole.NotesBy].Contains(word));

    /// <summary>True for a line that is a name with its handle: <c>Mark Henderson (@mh)</c>, not <c>Core promise APIs (@m)</c>.</summary>
    public static bool IsPerson(RichText line, Vocabulary vocabulary) =>
        line.Length <= 60 && line.Text.EndsWith(')') && line.Of(MarkKind.Mention).Count() == 1
        && One(line, vocabulary, 0) is { Handle: not null, FullName: { } name }
        && name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 4 } words
        && words.All(w => char.IsUpper(w[0]) && (w.Length <= 2 || w.Skip(1).All(c => !char.IsUpper(c) && !char.IsAsciiDigit(c))));

    private static NameDraft WithHandle(RichText text, Mark mention, Vocabulary vocabulary, int line)
    {
        var words = text.Text;
        // An e-mail or a second handle behind it changes nothing.
        var before = words[..mention.Start].TrimEnd(' ', '(', '[', '-', '–', '—', ':', ',', '/', '@', '|');
        var name = NameIn(WithoutBracket(before));
        if (name is null && mention.Start == 0)
            name = Bracket(words[mention.End..]) is { } inner && IsFullName(inner) ? inner
                : NameIn(words[mention.End..].TrimStart(' ', '-', '–', ',', ':', '|')) is { } after && IsFullName(after) ? after : null;
        if (name is not null && (vocabulary.Placeholders.IsName(name) || !char.IsUpper(name[0])))
            name = null;
        return name is null ? new NameDraft("@" + mention.Target, mention.Target, null, line) : Draft(words, mention.Target, name, line);
    }

    private static NameDraft Draft(string written, string handle, string? name, int line) =>
        new(written.Length > 80 ? written[..80] : written, handle, name, line);

    /// <summary>The parts between commas, slashes, ampersands and "and", outside brackets.</summary>
    private static IEnumerable<RichText> Parts(RichText text, Vocabulary vocabulary)
    {
        var words = text.Text;
        var (from, depth) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is '(' or '[')
                depth++;
            else if (words[i] is ')' or ']' && depth > 0)
                depth--;
            if (depth > 0 || i > Longest)
                continue;
            var length = words[i] is ',' or ';' or '/' or '&' or '+' or '|' or '、' ? 1
                : words[i] == ' ' && And(words.AsSpan(i + 1), vocabulary) is > 0 and var and ? and + 1
                : string.CompareOrdinal(words, i, " - @", 0, 4) == 0 && from == i ? 2 : 0;
            // "n/a" is one word; a comma inside an address parts nothing.
            if (length == 0 || IsAfterOneLetter(words, i) || text.Marks.Any(m => m.Kind == MarkKind.Link && m.Start < i && i < m.End))
                continue;
            yield return text.Slice(from, i);
            from = i + length;
        }
        // "@a @b @c" without anything between, and names each linked to an address.
        var last = text.Slice(from, words.Length);
        var mentions = last.Of(MarkKind.Mention).ToList();
        if (mentions.Count == 0)
            mentions = [.. last.Of(MarkKind.Link).Where(l => l.Target.StartsWith("mailto:", StringComparison.Ordinal))];
        if (mentions.Count is < 2 or > 200 || last.Text.Contains('('))
        {
            yield return last;
            yield break;
        }
        for (var i = 0; i < mentions.Count; i++)
            yield return last.Slice(i == 0 ? 0 : mentions[i].Start, i + 1 < mentions.Count ? mentions[i + 1].Start : last.Length);
    }

    private static bool IsAfterOneLetter(string words, int slash) => words[slash] == '/' && slash > 0 && slash + 1 < words.Length
        && (slash == 1 || words[slash - 2] == ' ') && char.IsLetter(words[slash - 1]);

    // "and " of "@a and @b"
    private static int And(ReadOnlySpan<char> rest, Vocabulary vocabulary) =>
        vocabulary[WordRole.ListAnd].LengthIn(rest) is > 0 and var length && length < rest.Length && rest[length] == ' ' ? length + 1 : 0;

    private static string? Bracket(string text)
    {
        var open = text.IndexOf('(');
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        return close < 0 ? null : text[(open + 1)..close].Trim();
    }

    private static string WithoutBracket(string text) => text.IndexOf('(') is var open and > 0 ? text[..open].TrimEnd() : text;

    /// <summary>Where the name ends: at a bracket, a dash between spaces, a comma or a colon.</summary>
    private static int Cut(string text)
    {
        var end = text.AsSpan().IndexOfAny(NameEnds);
        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — ", " -- "])
            if (text.IndexOf(dash, StringComparison.Ordinal) is var at and >= 0 && (end < 0 || at < end))
                end = at;
        return end < 0 ? text.Length : end;
    }

    private static string? NameIn(ReadOnlySpan<char> text)
    {
        var name = text.Trim().TrimEnd('.').ToString();
        if (name.Length is 0 or > 50 || !name.Any(char.IsLetter))
            return null;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 5 || !name.All(MayStandInName))
            return null;
        // Two words and more: at least the first is written large; "lots of people" is no name.
        var isLarge = char.IsUpper(words[0][0]) || !char.IsLower(words[0][0]);
        return words.Length == 1 || isLarge || words.Length == 2 && words.All(w => w.Length > 2) ? name : null;
    }

    private static bool MayStandInName(char c) =>
        char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '\'' or '’' or '“' or '”' or '"'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsHandleLike(string word) =>
        word.Length is >= 2 and <= 39 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && char.IsAsciiLetterOrDigit(word[0]) && word.Any(char.IsAsciiLetter) && !word.Any(char.IsAsciiLetterUpper);

    /// <summary>The user of <c>https://github.com/user</c>.</summary>
    public static string? Profile(string url)
    {
        const string host = "github.com/";
        var at = url.IndexOf(host, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var path = url[(at + host.Length)..].TrimEnd('/');
        return path.Length is > 0 and <= 39 && path.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? path : null;
    }
}
