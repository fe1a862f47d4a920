using NotesArchive.Text;

namespace NotesArchive.Resolve.Redacting;

/// <summary>How much a text must show beside the words of a form to mean the person.</summary>
internal enum FormNeed
{
    Nothing,
    /// <summary>An <c>@</c>, or an address of an account: somebody else bears the bare word.</summary>
    Account,
    /// <summary>The same capitals: <c>AS</c> is no "as".</summary>
    Capitals,
    /// <summary>The longer name of somebody else, whose first name alone is looked for: it stays.</summary>
    Other,
}

/// <summary>A written form of somebody's name as words: folded, lower case.</summary>
internal sealed record NameForm(string[] Words, string Written, FormNeed Need)
{
    /// <summary>Null where it holds no letter or digit.</summary>
    public static NameForm? Of(string written, FormNeed need = FormNeed.Nothing)
    {
        var words = SaidWords.Of(written).Select(w => w.Letters).ToArray();
        return words.Length == 0 ? null : new(words, written.Trim().TrimStart('@'), need);
    }
}
