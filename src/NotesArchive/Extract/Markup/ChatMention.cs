using Markdig.Syntax.Inlines;

namespace NotesArchive.Extract.Markup;

/// <summary>
/// A mention as Zulip exports it: <c>@**Ann Bell|12**</c> in a message, <c>@_**Ann Bell|12** said:</c> over a quote. What stays is the
/// full name, without the sign that would make its first word a handle and without the number of the account; over a quote in bold,
/// as the mark of a speaker.
/// </summary>
internal static class ChatMention
{
    /// <summary>What follows the mention, or what is left of it; null where the words in bold are none.</summary>
    public static Inline? Plain(EmphasisInline name)
    {
        var before = name.PreviousSibling as LiteralInline;
        var silent = before is not null && before.Content.AsSpan() is "_" ? before : null;
        if ((silent?.PreviousSibling ?? before) is not LiteralInline sign || SignLength(sign) is not (> 0 and var length))
            return null;
        var isSpeaker = silent is not null || length == 2;
        silent?.Remove();
        Cut(sign, length);
        if (CutAccount(name) is { } account)
            name.AppendChild(new AccountInline(account));
        if (isSpeaker)
            return name;
        name.MoveChildrenAfter(sign);
        name.Remove();
        return sign;
    }

    private static int SignLength(LiteralInline before) => before.Content.AsSpan() switch
    {
        [.., '@', '_'] => 2,
        [.., '@'] => 1,
        _ => 0,
    };

    /// <summary>Takes "|12" off, which Markdig may have split at the bar.</summary>
    private static string? CutAccount(EmphasisInline name)
    {
        var words = string.Concat(name.OfType<LiteralInline>().Select(l => l.Content.ToString()));
        var bar = words.LastIndexOf('|');
        if (bar < 0 || words.AsSpan(bar + 1).ContainsAnyExceptInRange('0', '9'))
            return null;
        for (var over = words.Length - bar; over > 0 && name.LastChild is LiteralInline last;)
        {
            var cut = Math.Min(over, last.Content.Length);
            over -= cut;
            if (cut == last.Content.Length)
                last.Remove();
            else
                Cut(last, cut);
        }
        return words[bar..];
    }

    private static void Cut(LiteralInline literal, int length)
    {
        var content = literal.Content;
        content.End -= length;
        literal.Content = content;
    }
}
