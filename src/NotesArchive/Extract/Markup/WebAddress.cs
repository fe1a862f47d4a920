using System.Buffers;
using System.Text;
using NotesArchive.Text;

namespace NotesArchive.Extract.Markup;

/// <summary>What a note's link may lead to.</summary>
internal enum AddressKind { Absolute, Relative, Fragment, Mail, Unsafe }

/// <summary>Addresses that a page may link to: http and https ones that any URL parser accepts, and relative ones.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> NotInHost = SearchValues.Create(" \"%<>[\\]^`{|}");

    public static AddressKind KindOf(string url)
    {
        var scheme = SchemeOf(url);
        if (scheme is null)
            return url.StartsWith('#') ? AddressKind.Fragment
                : url.StartsWith("//", StringComparison.Ordinal) ? (HasGoodHost("https:" + url) ? AddressKind.Absolute : AddressKind.Unsafe)
                : url.Contains('\\') ? AddressKind.Unsafe
                : AddressKind.Relative;
        return scheme switch
        {
            "http" or "https" => HasGoodHost(url) ? AddressKind.Absolute : AddressKind.Unsafe,
            "mailto" => AddressKind.Mail,
            _ => AddressKind.Unsafe,
        };
    }

    /// <summary>The address for a <c>href</c>: what a URL may not hold is percent-encoded, the rest is as written.</summary>
    public static string Encode(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal))
            url = "https:" + url;
        var result = new StringBuilder(url.Length + 8);
        var authority = AuthorityOf(url);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < url.Length; i++)
        {
            var c = url[i];
            var inHost = i >= authority.Start && i < authority.End;
            if (char.IsControl(c))
                continue;
            if (c == '%')
                result.Append(i + 2 < url.Length && char.IsAsciiHexDigit(url[i + 1]) && char.IsAsciiHexDigit(url[i + 2]) ? "%" : "%25");
            else if (char.IsAsciiLetterOrDigit(c) || "-._~:/?#@!$&'()*+,;=".Contains(c) || inHost)
                // A second '#' is no part of a fragment.
                result.Append(c == '#' && url.IndexOf('#') < i ? "%23" : c);
            else if (Rune.TryGetRuneAt(url, i, out var rune))
            {
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                    result.Append('%').Append(Convert.ToHexString([b]));
                i += rune.Utf16SequenceLength - 1;
            }
            else
                result.Append("%EF%BF%BD");
        }
        return result.ToString();
    }

    public static string? HostOf(string url)
    {
        var (start, end) = AuthorityOf(url);
        if (end <= start)
            return null;
        var host = url[start..end];
        host = host[(host.LastIndexOf('@') + 1)..];
        var colon = host.LastIndexOf(':');
        return (colon >= 0 ? host[..colon] : host).ToLowerInvariant();
    }

    /// <summary>Lower-case scheme, also where white space or control characters hide it; null for a relative address.</summary>
    private static string? SchemeOf(string url)
    {
        var scheme = new StringBuilder();
        foreach (var c in url)
        {
            // Browsers ignore tabs and line breaks inside a scheme: "java\tscript:".
            if (c <= ' ' || char.IsControl(c))
                continue;
            if (c == ':')
                return scheme.Length > 0 && char.IsAsciiLetter(scheme[0]) ? scheme.ToString().ToLowerInvariant() : "";
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return null;
            scheme.Append(c);
        }
        return null;
    }

    private static (int Start, int End) AuthorityOf(string url)
    {
        var start = url.IndexOf("//", StringComparison.Ordinal);
        if (start < 0 || start > 8)
            return (0, 0);
        start += 2;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#');
        return (start, end < 0 ? url.Length : start + end);
    }

    private static bool HasGoodHost(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return false;
        var (start, end) = AuthorityOf(url);
        if (end <= start)
            return false;
        var authority = url.AsSpan(start, end - start);
        // Python's and the browsers' parsers refuse what .NET lets pass.
        if (authority.ContainsAny(NotInHost))
            return false;
        foreach (var c in authority)
            if (char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
                return false;
        return SoundText.Of(authority.ToString()).Normalize(NormalizationForm.FormKC).AsSpan().IndexOfAny("/?#") < 0;
    }
}
