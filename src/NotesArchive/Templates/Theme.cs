using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Compiler.Resolvers;
using NotesArchive.Text;

namespace NotesArchive.Templates;

/// <summary>
/// The look of the site: templates and assets of the theme folders. The only file that knows Handlebars.Net.
/// Every template is compiled when the theme is loaded; rendering is safe from several threads.
/// </summary>
internal sealed class Theme
{
    private const string Pages = "pages/", Extension = ".hbs";
    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ThemeFile File, IReadOnlyList<TemplateTag> Tags)> templates = new(StringComparer.Ordinal);

    private Theme(IReadOnlyList<ThemeFile> assets) => Assets = assets;

    /// <summary>Files below <c>assets/</c>, to be copied as they are; their paths are those of the site.</summary>
    public IReadOnlyList<ThemeFile> Assets { get; }

    /// <summary>
    /// Reads and compiles the templates of <paramref name="folders"/>, the first folder that has a file wins. A template
    /// links by <c>{{link "/path/"}}</c> and reads a setting by <c>{{setting "Key"}}</c>, empty where it is not set.
    /// </summary>
    /// <exception cref="ConfigurationException">A template has a fault, or there is none.</exception>
    public static Theme Load(IReadOnlyList<string> folders, Func<string, string> link, Func<string, string?> setting)
    {
        var files = ThemeFiles.Find(folders);
        var theme = new Theme([.. files.Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal))]);
        foreach (var file in files.Where(file => file.Path.EndsWith(Extension, StringComparison.Ordinal)))
            theme.templates[file.Path[..^Extension.Length]] = (file, TemplateTags.Read(PlainFile.ReadUtf8(file.FullPath)));
        if (!theme.templates.Keys.Any(name => name.StartsWith(Pages, StringComparison.Ordinal)))
            throw new ConfigurationException(folders.Count > 0 ? folders[^1] : "theme", 0, 0, "no template pages/*.hbs; check ThemePaths");
        var known = theme.templates.Keys.Concat(theme.templates.Values.SelectMany(template => InlinePartials(template.Tags)))
            .ToHashSet(StringComparer.Ordinal);
        var engine = Engine(link, setting);
        foreach (var (name, (file, tags)) in theme.templates.OrderBy(template => template.Key, StringComparer.Ordinal))
        {
            TemplateTags.Check(file.FullPath, tags, known);
            var compiled = Compile(engine, file);
            if (name.StartsWith(Pages, StringComparison.Ordinal))
                theme.pages[name[Pages.Length..]] = compiled;
            else
                engine.RegisterTemplate(name, compiled);
        }
        return theme;
    }

    /// <summary>Whether there is a template <c>pages/NAME.hbs</c>.</summary>
    public bool Has(string page) => pages.ContainsKey(page);

    /// <summary>The page that <c>pages/NAME.hbs</c> makes of <paramref name="model"/>.</summary>
    /// <exception cref="ConfigurationException">No such template, or it uses a name that the model lacks.</exception>
    public string Render(string page, object model)
    {
        if (!pages.TryGetValue(page, out var template))
            throw new ConfigurationException($"{Pages}{page}{Extension}", 0, 0, "no such template; add it to the theme");
        using var text = new StringWriter { NewLine = "\n" };
        try
        {
            template(text, model, null!);
        }
        catch (Exception fault) when (fault is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw Fault(page, fault);
        }
        return text.ToString();
    }

    private static IHandlebars Engine(Func<string, string> link, Func<string, string?> setting)
    {
        var engine = Handlebars.Create(new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new HtmlText(),
            ExpressionNameResolver = new UpperCamelCaseExpressionNameResolver(),
        });
        engine.RegisterHelper("link", (_, arguments) => link(Text(arguments, 0)));
        engine.RegisterHelper("setting", (_, arguments) => setting(Text(arguments, 0)) ?? "");
        engine.RegisterHelper("eq", (_, arguments) => Text(arguments, 0) == Text(arguments, 1));
        engine.RegisterHelper("plural", (_, arguments) => Count(Text(arguments, 0), Text(arguments, 1)));
        return engine;

        static string Text(Arguments arguments, int at) => arguments.Length > at ? arguments[at]?.ToString() ?? "" : "";
        static string Count(string number, string noun) =>
            number == "1" ? $"1 {noun}" : noun.EndsWith('y') ? $"{number} {noun[..^1]}ies" : $"{number} {noun}s";
    }

    private static HandlebarsTemplate<TextWriter, object, object> Compile(IHandlebars engine, ThemeFile file)
    {
        try
        {
            // The line end that closes a file is no part of a partial, which may stand inside a sentence.
            var source = PlainFile.ReadUtf8(file.FullPath).ReplaceLineEndings("\n").TrimEnd('\n');
            using var text = new StringReader(file.Path.StartsWith(Pages, StringComparison.Ordinal) ? source + '\n' : source);
            return engine.Compile(text);
        }
        catch (HandlebarsException fault)
        {
            // "Occured at: 3:14" is all the library tells, and only for some faults.
            var place = fault.Message.Split("Occured at: ") is [_, var found] ? found.Trim().Split(':') : [];
            throw place is [var line, var column]
                && int.TryParse(line, out var lineNumber) && int.TryParse(column, out var columnNumber)
                ? new ConfigurationException(file.FullPath, lineNumber, columnNumber, FirstLine(fault.Message))
                : new ConfigurationException(file.FullPath, 0, 0, FirstLine(fault.Message));
        }
        // The library trips over some tags, such as "{{#if}}" without a condition.
        catch (Exception fault) when (fault is not ConfigurationException)
        {
            throw new ConfigurationException(file.FullPath, 0, 0, "a tag in this template cannot be read "
                + $"({FirstLine(fault.Message)}); look for {{{{#if}}}} or {{{{#each}}}} without a name, or a second {{{{else}}}}");
        }
    }

    private ConfigurationException Fault(string page, Exception fault)
    {
        // Each partial on the way wraps the fault once more; the innermost that uses the name is at fault.
        var stack = new List<string> { Pages + page };
        var cause = fault;
        for (; cause is HandlebarsRuntimeException && cause.InnerException is { } inner; cause = inner)
            if (cause.Message.Split('\'') is [_, var partial, ..])
                stack.Add(partial);
        stack.Reverse();
        if (cause is HandlebarsUndefinedBindingException { MissingKey: { } key })
            foreach (var name in stack)
                if (templates.TryGetValue(name, out var template) && TemplateTags.Using(template.Tags, key) is { } tag)
                    return new ConfigurationException(template.File.FullPath, tag.Line, tag.Column,
                        $"{{{{{tag.Text}}}}}: nothing is named '{key}' here; see the README for the names that a {page} page has");
        var file = templates.TryGetValue(stack[0], out var innermost) ? innermost.File.FullPath : stack[0] + Extension;
        return new ConfigurationException(file, 0, 0, $"{FirstLine(cause.Message)} (in a {page} page)");
    }

    private static IEnumerable<string> InlinePartials(IEnumerable<TemplateTag> tags) =>
        from tag in tags
        where tag.Mark == '#' && tag.Name == "inline" && tag.Text.Split('"') is [_, _, ..]
        select tag.Text.Split('"')[1];

    private static string FirstLine(string message) => message.Split('\n')[0].Trim();

    /// <summary>Escapes what HTML needs and no more: the library's own encoder also writes <c>=</c> as <c>&amp;#x3D;</c>.</summary>
    private sealed class HtmlText : ITextEncoder
    {
        // A path or a setting may hold what no page may.
        public void Encode(string? text, TextWriter target) => Encode((text is null ? "" : SoundText.Of(text)).AsSpan(), target);

        public void Encode(System.Text.StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
        {
            while (text is not null && text.MoveNext())
                Encode([text.Current], target);
        }

        private static void Encode(ReadOnlySpan<char> text, TextWriter target)
        {
            for (var at = text.IndexOfAny("<>&\"'"); at >= 0; at = text.IndexOfAny("<>&\"'"))
            {
                target.Write(text[..at]);
                target.Write(text[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "&#39;" });
                text = text[(at + 1)..];
            }
            target.Write(text);
        }
    }
}
