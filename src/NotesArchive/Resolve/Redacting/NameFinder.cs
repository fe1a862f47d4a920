using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Redacting;

/// <summary>A stretch of a text that names somebody who is redacted, end exclusive, and the form that it has.</summary>
internal readonly record struct NamePlace(int Start, int End, NameForm Form);

/// <summary>
/// Finds forms of names as whole words: without case and accents, with and without <c>@</c>, inside identifiers, addresses and
/// e-mail addresses. Of several forms at a place the longest counts.
/// </summary>
internal sealed partial class NameFinder
{
    private static readonly SearchValues<char> AroundAddress = SearchValues.Create(" \t\r\n\"'`<>()[]{}|,;\u0001\u0002\u0003");

    private readonly NameFinder? general;
    private readonly ILookup<string, NameForm> byFirst;

    public NameFinder(IEnumerable<NameForm> forms, NameFinder? general = null)
    {
        this.general = general;
        byFirst = forms.ToLookup(f => f.Words[0], StringComparer.Ordinal);
    }

    /// <summary>Finds the forms of both.</summary>
    public NameFinder(NameFinder own, NameFinder general)
        : this(own.byFirst.SelectMany(forms => forms), general)
    {
    }

    public IReadOnlyList<NamePlace> Find(string text) => Find(text, SaidWords.Of(text));

    public IReadOnlyList<NamePlace> FindInHtml(string body) => Find(body, SaidWords.OfHtml(body));

    public bool IsIn(string? text) => text is not null && Find(text).Count > 0;

    /// <summary>Whether a handle, or what begins with one (<c>ann/shelves#3</c>), is theirs.</summary>
    public bool IsAccount(string? handle) => handle is not null && IsIn("@" + handle);

    /// <summary>The text with "[redacted]" for each name.</summary>
    public string Text(string text) => Replace(text, Find(text), Redacted.Mark);

    /// <summary>The same in an address or a path that stays one.</summary>
    public string Address(string text) => Replace(text, Find(text), Redacted.Slug);

    public static string Replace(string text, IReadOnlyList<NamePlace> places, string instead)
    {
        if (places.Count == 0)
            return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        foreach (var place in places)
        {
            result.Append(text, from, place.Start - from).Append(instead);
            from = place.End;
        }
        return result.Append(text, from, text.Length - from).ToString();
    }

    private List<NamePlace> Find(string text, IReadOnlyList<SaidWord> words)
    {
        var places = new List<NamePlace>();
        for (var i = 0; i < words.Count;)
        {
            if (Longest(text, words, i) is not { } form)
            {
                i++;
                continue;
            }
            var last = i + form.Words.Length - 1;
            if (form.Need != FormNeed.Other)
                places.Add(new(words[i].At >= 0 ? words[i].At : words[i].Start, words[last].End, form));
            i = last + 1;
        }
        return places;
    }

    private NameForm? Longest(string text, IReadOnlyList<SaidWord> words, int at)
    {
        NameForm? best = null;
        for (var finder = this; finder is not null; finder = finder.general)
            foreach (var form in finder.byFirst[words[at].Letters])
                if (form.Words.Length > (best?.Words.Length ?? 0) && Fits(text, words, at, form))
                    best = form;
        return best;
    }

    private static bool Fits(string text, IReadOnlyList<SaidWord> words, int at, NameForm form)
    {
        if (at + form.Words.Length > words.Count)
            return false;
        for (var i = 1; i < form.Words.Length; i++)
            if (words[at + i].Letters != form.Words[i] || !words[at + i].GoesOn)
                return false;
        return form.Need switch
        {
            FormNeed.Account => words[at].At >= 0 || IsOfMail(words, at) || IsInPath(text, words[at]),
            FormNeed.Capitals => words[at].Written == form.Written,
            _ => true,
        };
    }

    // "ann@example.org"
    private static bool IsOfMail(IReadOnlyList<SaidWord> words, int at) =>
        at + 1 < words.Count && words[at + 1].Before.StartsWith('@');

    /// <summary>Whether it is a whole part of an address's path; a letter alone, the first: "/d/" stands in many.</summary>
    private static bool IsInPath(string text, SaidWord word)
    {
        var from = text.AsSpan(0, word.Start).LastIndexOfAny(AroundAddress) + 1;
        var before = text[from..word.Start];
        return (before.EndsWith('/') || before.EndsWith(':')) && Host().Match(before) is { Success: true } host
            && (word.Letters.Length > 1 || host.Length == before.Length) && !PartGoesOn().IsMatch(text.AsSpan(word.End));
    }

    // "https://git.example/", "git.example/" and "git@git.example:" of "git@git.example:ann/shelves.git"
    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*://[^/]*/|(?:[\w.-]+@)?[\w-]+(?:\.[\w-]+)+(?::[0-9]+/|[/:]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^[-._~%+=]*[\p{L}\p{N}]")] // "-shelves" of "https://git.example/ann-shelves"
    private static partial Regex PartGoesOn();
}
