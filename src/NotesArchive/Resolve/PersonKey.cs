using System.Text;
using NotesArchive.Text;

namespace NotesArchive.Resolve;

/// <summary>The form under which two spellings of a person are one: no <c>@</c>, no case, single spaces.</summary>
internal static class PersonKey
{
    public static string Of(string written)
    {
        var key = new StringBuilder(written.Length);
        foreach (var c in written.AsSpan().Trim().TrimStart('@').Trim())
            if (!char.IsWhiteSpace(c))
                key.Append(char.ToLowerInvariant(c));
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        return key.ToString();
    }

    /// <summary>Letters and digits only, no accents: <c>em-ly</c> and <c>emly</c> are one, <c>José</c> and <c>Jose</c>.</summary>
    public static string Squeeze(string key) => string.Concat(Folding.Fold(key).Where(char.IsLetterOrDigit));
}
