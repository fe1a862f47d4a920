namespace NotesArchive.Resolve.People;

/// <summary>
/// Which of many spellings may be a slip of one another, so that not every pair is compared. Slips of letters begin or end alike and
/// have the same digits; of handles one may also be a part of the other.
/// </summary>
internal sealed class AlikeForms
{
    /// <summary>Parts that are shorter tell nothing.</summary>
    private const int ShortestPart = 5;

    private readonly IReadOnlyList<(SlipForm Form, bool IsHandle)> forms;
    private readonly ILookup<(char, string), int> begin, end;
    private readonly ILookup<string, int> handles, parts;

    public AlikeForms(IReadOnlyList<(SlipForm Form, bool IsHandle)> forms)
    {
        this.forms = forms;
        var places = Enumerable.Range(0, forms.Count).ToList();
        begin = places.ToLookup(i => Begin(forms[i].Form));
        end = places.ToLookup(i => End(forms[i].Form));
        var ofHandles = places.FindAll(i => forms[i].IsHandle);
        handles = ofHandles.ToLookup(i => forms[i].Form.Text, StringComparer.Ordinal);
        parts = ofHandles.SelectMany(i => Parts(forms[i].Form.Text), (i, part) => (i, part))
            .ToLookup(p => p.part, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>Places of the spellings to compare with that at a place: those that begin alike, then the others, in order.</summary>
    public IEnumerable<int> Of(int place)
    {
        var (form, isHandle) = forms[place];
        var found = begin[Begin(form)].Concat(end[End(form)]);
        if (isHandle)
            found = found.Concat(parts[form.Text]).Concat(Parts(form.Text).SelectMany(p => handles[p]));
        return found.Distinct().OrderBy(o => forms[o].Form.Text[0] != form.Text[0]).ThenBy(o => o);
    }

    private static (char, string) Begin(SlipForm form) => (form.Text[0], form.Digits);

    private static (char, string) End(SlipForm form) => (form.Text[^1], form.Digits);

    /// <summary>Its beginnings, its ends with its initial before them, and all but its initial.</summary>
    private static IEnumerable<string> Parts(string text) =>
        Enumerable.Range(ShortestPart, Math.Max(0, text.Length - ShortestPart)).Select(length => text[..length])
            .Concat(Enumerable.Range(2, Math.Max(0, text.Length - ShortestPart - 1)).Select(from => text[0] + text[from..]))
            .Append(text[1..]);
}
