using System.Text;

namespace NotesArchive.Tests.Fuzz;

/// <summary>Text as nobody means to write it: bytes, pieces of Markdown, Unicode's awkward corners, words that notes are read by.</summary>
internal sealed class HostileText(Random random)
{
    private static readonly string[] Names =
    [
        "Ann Bell", "Bob Cole", "Cleo Dorn", "@ann", "@bobc", "@cleo-d", "ann", "AB", "BC", "Zoë Łukasz", "Ann\u202eBell", "Ünal İçöz", "李 小龙",
        "Ann Bell (@ann)", "Ann Bell (AB)", "@", "@-", "Ann", "O'Neil", "D’Arcy", "a@b.example", "@**Ann Bell|12**", "<ann>", "[name=ann]",
    ];

    private static readonly string[] Labels =
    [
        "Attendees", "Lead", "Notetaker", "Done", "Next", "Blocked", "Decision", "ACTION", "TODO", "Recording", "Agenda", "Topic", "Updates",
        "Initiatives", "Action items", "Next steps", "Conclusion", "Poll", "SF", "RESOLUTION", "Date", "When", "scribe", "Present", "Regrets",
        "Invited", "Notes", "Owner",
    ];

    private static readonly string[] Dates =
    [
        "2020-01-02", "2020-13-45", "Jan 2, 2020", "2 January 2020 | Sync", "2022-11", "0000-00-00", "9999-12-31", "February 30, 2020", "W03",
        "Tue, 2020/02/04 at 14:00 UTC", "04.02.2020", "Feb 29 2019", "2020-02-04T99:99", "12:01", "[00:10:20]", "Day 2: 3 March 2021",
        "٢٠٢٠-٠١-٠٢", "२ January ２０２０", "༡༢:༠༠", "߁߂/߀߁/߂߀߂߀", "Meeting ໑໒", "#१२",
    ];

    private static readonly string[] Pieces =
    [
        "# ", "## ", "###### ", "#", "- ", "* ", "1. ", "1) ", "- [ ] ", "- [x] ", "> ", ">>>>> ", "    ", "\t", "```\n", "~~~ x\n", "---\n",
        "***\n", "===\n", "| a | b |\n|--|--|\n", "|", "||", "|-|\n", "**", "__", "_", "~~", "`", "``", "<b>", "</b>", "<details>\n\n", "<del>", "</del>", "~~a</del>~~", "<!-- ",
        "-->", "<script>alert(1)</script>", "<img src=x onerror=a()>", "<a href=\"javascript:x\">", "<td>", "</table>", "<svg/onload=x>", "&amp;",
        "&#xFFFE;", "&#0;", "&#x1F;", "&#xD800;", "&lt;", "&nosuch;", "[a](b)", "[a](javascript:x)", "[", "](", "![", "[a][b]\n\n[b]: c\n",
        "[^1]", "\n[^1]: note\n", "http://x.example/a(b", "https://github.com/a/b/pull/12", "a/b#12", "#12", "PR #4", "http://[::", "//x",
        "www.x.example", "ann@x.example", "mailto:ann@x.example", ":tada:", "\\", "\\\n", "  \n", "\r", "\r\n", "\n", "\n\n", "\f", "\v", "\0", "\u001b[31m",
        "{{x}}", "${x}", "$$", "...", "... ", ": ", " - ", " – ", ", ", "; ", "(", ")", "{", "}", "%00", "%ff", "\"", "'", "will ", "merged ", "blocked by ",
        "out sick", "fixed ", "reviewed ", "phase 3", "Q3 OKRs", "v1.2.3", "go-ipfs", "bitswap ", "the ", "paint the shelf ", "**Ann Bell:** ", "AB: ",
    ];

    /// <summary>One of each class that has broken somebody's program.</summary>
    private static readonly string[] Awkward =
    [
        "\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff", "\ud800", "\udc00", "\udbff\udbff", "\ufeff", "\u202e", "\u202a", "\u2066", "\u2069", "\u200e",
        "\u061c", "\u200b", "\u200d", "\u00ad", "\u2028", "\u2029", "\u0085", "\u009f", "\u007f", "\u0001", "\u0003", "\u0301", "\u0489", "\u20dd", "\u1100\u1161\u11a8",
        "\uac01", "\u0130", "\u0131", "\u017f", "ß", "\ufb01", "\ufdfa", "\u2126", "\u212b", "\u1e9b\u0323", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e9\U0001f1ea",
        "\u0e33", "\u0f73", "\u0345", "\u037a", "\u1fbf", "\u3000", "\u00a0", "\u2007", "\uff21", "\uff0f", "\u2024", "\ue000", "\U000e0041", "Â°", "â€™", "Ã©", "\u0600", "\u06dd",
    ];

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public string Name() => One(Names);

    /// <summary>Some lines of a note; more pieces make longer ones.</summary>
    public string Lines(int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            text.Append(random.Next(14) switch
            {
                0 => $"\n{One(Labels)}: {One(Names)}, {One(Names)}\n",
                1 => $"\n{new string('#', random.Next(1, 5))} {One(Labels)}\n\n",
                2 => $"\n{new string('#', random.Next(1, 4))} {Words()} {One(Dates)}\n\n",
                3 => $"\n{new string(' ', 2 * random.Next(4))}- {One(Names)}: {Words()}\n",
                4 => $"\n**{One(Names)}:** {Words()}\n\n",
                5 => One(Awkward),
                6 => string.Concat(Enumerable.Repeat(One(Awkward), random.Next(1, 40))),
                7 => One(Dates),
                8 => One(Names) + ' ',
                9 => $"\n| {One(Names)} | {Words()} |\n",
                10 => string.Concat(Enumerable.Repeat(One(Pieces), random.Next(1, 30))),
                _ => One(Pieces),
            });
        return text.ToString();
    }

    public string Words() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(8) == 0 ? One(Awkward) : One(Pieces)))
        .Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>The text as a file holds it: mostly UTF-8, half pairs as the bytes that some programs write for them.</summary>
    public byte[] Bytes(string text)
    {
        switch (random.Next(12))
        {
            case 0:
                return [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
            case 1:
                return Encoding.Latin1.GetBytes(text);
            case 2:
                var noise = new byte[random.Next(40)];
                random.NextBytes(noise);
                return [.. Loose(text), .. noise];
            default:
                return Loose(text);
        }
    }

    // UTF-8 that encodes half a surrogate pair, too: bytes that no reader may take for text.
    private static byte[] Loose(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
                bytes.AddRange([(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
        return [.. bytes];
    }
}
