using System.Text;
using NotesArchive.Model;

namespace NotesArchive.Resolve.People;

/// <summary>
/// Takes people off the site whom <c>_people.yml</c> marks <c>redact: true</c>: their names in every text become
/// "(redacted)", addresses that hold them are cut. The notes themselves and their history stay as they are.
/// </summary>
internal sealed class Redaction(IReadOnlyList<string> forms)
{
    private const string Instead = "(redacted)";
    private readonly string[] forms = [.. forms.Select(f => f.Trim().TrimStart('@')).Where(f => f.Length > 1)
        .OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)];

    public Meeting Apply(Meeting meeting) => forms.Length == 0 ? meeting : MeetingTexts.Map(meeting, Text) with
    {
        Recordings = [.. meeting.Recordings.Where(r => !Names(r))],
        Repositories = [.. meeting.Repositories.Where(r => !Names(r.Value))],
        References = References(meeting.References),
        Blocks = [.. meeting.Blocks.Select(b =>
            b with { Lines = [.. b.Lines.Select(Line)], Section = b.Section is null ? null : Text(b.Section) })],
        Body = Html(meeting.Body),
    };

    public Problem Apply(Problem problem) => forms.Length == 0 ? problem : problem with { Message = Text(problem.Message) };

    /// <summary>Each form as a whole word, with the <c>@</c> before it.</summary>
    public string Text(string text)
    {
        foreach (var form in forms)
            for (var at = Next(text, form, 0); at >= 0; at = Next(text, form, at + Instead.Length))
            {
                var from = at > 0 && text[at - 1] == '@' ? at - 1 : at;
                text = string.Concat(text.AsSpan(0, from), Instead, text.AsSpan(at + form.Length));
                at = from;
            }
        return text;
    }

    private Line Line(Line line) =>
        line with { Text = Text(line.Text), Spans = [.. line.Spans.Where(s => s.Reference is null || !Names(s.Reference.Url))] };

    private bool Names(string text) => forms.Any(f => Next(text, f, 0) >= 0);

    private IReadOnlyList<Reference> References(IReadOnlyList<Reference> references) => [.. references.Where(r => !Names(r.Url))];

    // Text between tags is redacted; a tag whose attributes name the person keeps only its name.
    private string Html(string body)
    {
        if (!Names(body))
            return body;
        var html = new StringBuilder(body.Length);
        for (var from = 0; from < body.Length;)
        {
            var open = body.IndexOf('<', from);
            open = open < 0 ? body.Length : open;
            html.Append(Text(body[from..open]));
            if (open == body.Length)
                break;
            var close = body.IndexOf('>', open);
            close = close < 0 ? body.Length - 1 : close;
            var tag = body[open..(close + 1)];
            html.Append(Names(tag) ? Bare(tag) : tag);
            from = close + 1;
        }
        return html.ToString();
    }

    private static string Bare(string tag)
    {
        var end = tag.IndexOfAny([' ', '\t', '\n', '>'], 1);
        return end < 0 ? "" : tag[..end].TrimEnd('/') + ">";
    }

    private static int Next(string text, string form, int from)
    {
        for (var at = from >= text.Length ? -1 : text.IndexOf(form, from, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = at + 1 >= text.Length ? -1 : text.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!IsWord(text, at - 1) && !IsWord(text, at + form.Length))
                return at;
        return -1;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
