namespace NotesArchive.Resolve.People;

/// <summary>A spelling as it is compared: letters and digits, digits that pass for letters replaced, which characters it has.</summary>
internal sealed record SlipForm(string Text, string Letters, string Digits, ulong Characters)
{
    public static SlipForm Of(string key)
    {
        var text = PersonKey.Squeeze(key);
        // "ann0" for "anno".
        var letters = text.Replace('0', 'o').Replace('1', 'l');
        var digits = string.Concat(letters.Where(char.IsAsciiDigit));
        return new(text, letters, digits, letters.Aggregate(0UL, (set, c) => set | 1UL << (c & 63)));
    }
}
