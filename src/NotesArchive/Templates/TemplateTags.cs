using NotesArchive.Text;

namespace NotesArchive.Templates;

/// <summary>
/// A <c>{{tag}}</c> of a template with its place; <see cref="Mark"/> is <c>#</c>, <c>/</c>, <c>&gt;</c>, <c>^</c>, a blank, or
/// <c>?</c> where the tag has no end.
/// </summary>
internal sealed record TemplateTag(char Mark, string Name, string Text, int Line, int Column);

/// <summary>
/// Reads a template's tags, because Handlebars.Net says neither the line of a block that is never closed nor of a partial
/// or a name that does not exist.
/// </summary>
internal static class TemplateTags
{
    public static IReadOnlyList<TemplateTag> Read(string template)
    {
        var tags = new List<TemplateTag>();
        int line = 1, lineStart = 0, counted = 0;
        for (var at = template.IndexOf("{{", StringComparison.Ordinal); at >= 0; )
        {
            for (; counted < at; counted++)
                if (template[counted] == '\n')
                    (line, lineStart) = (line + 1, counted + 1);
            // {{!-- may hold }} --}}
            var close = template.AsSpan(at).StartsWith("{{!--") ? "--}}" : "}}";
            var end = template.IndexOf(close, at + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                tags.Add(new TemplateTag('?', close, "", line, at - lineStart + 1));
                break;
            }
            var text = template[(at + 2)..end].Trim('{', '}', '~', ' ', '\t', '\r', '\n');
            if (!text.StartsWith('!') && !(at > 0 && template[at - 1] == '\\'))
                tags.Add(Tag(text, line, at - lineStart + 1));
            at = template.IndexOf("{{", end, StringComparison.Ordinal);
        }
        return tags;
    }

    /// <summary>Throws at the first block that is not closed, or closed by another's end, and at a partial that no file defines.</summary>
    public static void Check(string path, IReadOnlyList<TemplateTag> tags, IReadOnlySet<string> partials)
    {
        var open = new Stack<TemplateTag>();
        foreach (var tag in tags)
            if (tag.Mark == '?')
                throw Fault(tag, $"this tag is never closed; add {tag.Name}");
            else if (tag.Mark == '/')
            {
                if (open.Count == 0)
                    throw Fault(tag, $"{{{{/{tag.Name}}}}} closes nothing; remove it or open the block above");
                var block = open.Pop();
                if (block.Name != tag.Name)
                    throw Fault(tag, $"{{{{/{tag.Name}}}}} closes {{{{#{block.Name}}}}} of line {block.Line}; write {{{{/{block.Name}}}}}");
            }
            else
            {
                if (tag.Mark == '#')
                    open.Push(tag);
                var partial = PartialOf(tag);
                if (partial is not null && !partials.Contains(partial))
                    throw Fault(tag, $"no file {partial}.hbs in any theme folder; {Advice(partial, partials)}");
            }
        if (open.TryPop(out var last))
            throw Fault(last, $"{{{{#{last.Name}}}}} is never closed; add {{{{/{last.Name}}}}}");

        ConfigurationException Fault(TemplateTag tag, string message) => new(path, tag.Line, tag.Column, message);
    }

    /// <summary>The tag that uses <paramref name="name"/>, as a word of a path: <c>person</c> in <c>{{#if ../person.name}}</c>.</summary>
    public static TemplateTag? Using(IReadOnlyList<TemplateTag> tags, string name) =>
        tags.FirstOrDefault(tag => tag.Text
            .Split([' ', '.', '/', '(', ')', '#', '^', '=', '\n', '\t', '&'], StringSplitOptions.RemoveEmptyEntries)
            .Contains(name, StringComparer.OrdinalIgnoreCase));

    private static TemplateTag Tag(string text, int line, int column)
    {
        var mark = text.Length > 0 && "#/>^".Contains(text[0]) ? text[0] : ' ';
        var rest = mark == ' ' ? text : text[1..].TrimStart();
        // {{#> layout}} is both a block and a partial, {{#*inline "x"}} a block named inline.
        if (mark == '#' && (rest.StartsWith('>') || rest.StartsWith('*')))
            rest = rest[1..].TrimStart();
        var name = rest.Split([' ', '\t', '\n', '\r'], 2)[0];
        // {{^}} and {{^if x}}: the first is an else, the second opens a block.
        return new TemplateTag(mark == '^' && name.Length > 0 ? '#' : mark, name, text, line, column);
    }

    private static string? PartialOf(TemplateTag tag)
    {
        var isPartial = tag.Mark == '>' || (tag.Mark == '#' && tag.Text[1..].TrimStart().StartsWith('>'));
        return isPartial && !tag.Name.StartsWith('@') && !tag.Name.StartsWith('(') ? tag.Name : null;
    }

    private static string Advice(string name, IReadOnlySet<string> names) =>
        Nearest.Of(name, names.Order(StringComparer.Ordinal)) is { } near ? $"did you mean {near}?" : "add the file or remove the tag";
}
