using NotesArchive.Templates;
using Xunit;

namespace NotesArchive.Tests.Templates;

public sealed class ThemeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("theme").FullName;

    public sealed record Model(string Title, Model? Other = null, IReadOnlyList<Model>? Many = null);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_page_is_its_template_in_its_layout_with_text_escaped()
    {
        Write("layouts/plain.hbs", "<body>{{> @partial-block}}</body>");
        Write("partials/name.hbs", "<b>{{title}}</b>\n");
        Write("pages/p.hbs", "{{#> layouts/plain}}\n<p>{{title}}, {{> partials/name other}}! {{{title}}}</p>\n{{/layouts/plain}}\n");
        Assert.Equal("<body><p>&lt;a href=&quot;x&quot;&gt; &amp; &#39;b&#39;, <b>O</b>! <a href=\"x\"> & 'b'</p>\n</body>",
            Load().Render("p", new Model("<a href=\"x\"> & 'b'", new Model("O"))).TrimEnd());
    }

    [Fact]
    public void The_first_folder_that_has_a_file_wins_file_by_file()
    {
        Write("own/partials/a.hbs", "own {{> partials/b}}");
        Write("base/partials/a.hbs", "base a");
        Write("base/partials/b.hbs", "base b");
        Write("base/pages/p.hbs", "{{> partials/a}}");
        Write("own/assets/x.css", "own");
        Write("base/assets/x.css", "base");
        Write("base/assets/y.css", "base");
        var theme = Theme.Load([Path.Combine(folder, "own"), Path.Combine(folder, "base"), Path.Combine(folder, "missing")], path => path, _ => null);
        Assert.Equal("own base b", theme.Render("p", new Model("")).TrimEnd());
        Assert.Equal(["own", "base"], theme.Assets.Select(asset => File.ReadAllText(asset.FullPath)));
        Assert.Equal(["assets/x.css", "assets/y.css"], theme.Assets.Select(asset => asset.Path));
    }

    [Fact]
    public void Links_and_settings_are_helpers()
    {
        Write("pages/p.hbs", "{{link \"/a/\"}} {{#if (setting \"K\")}}{{setting \"K\"}}{{/if}}{{#if (setting \"None\")}}never{{/if}} {{plural title \"entry\"}}");
        var theme = Theme.Load([folder], path => "/root" + path, key => key == "K" ? "v" : null);
        Assert.Equal("/root/a/ v 2 entries", theme.Render("p", new Model("2")).TrimEnd());
    }

    [Theory]
    [InlineData("a\n {{#if title}}x", "pages/p.hbs:2:2: {{#if}} is never closed")]
    [InlineData("{{#if title}}\n{{/each}}", "pages/p.hbs:2:1: {{/each}} closes {{#if}} of line 1")]
    [InlineData("\n\n{{/if}}", "pages/p.hbs:3:1: {{/if}} closes nothing")]
    [InlineData("x {{> partials/nam}}", "pages/p.hbs:1:3: no file partials/nam.hbs in any theme folder; did you mean partials/name?")]
    [InlineData("{{#> layouts/none}}{{/layouts/none}}", "pages/p.hbs:1:1: no file layouts/none.hbs")]
    [InlineData("{{#if}}x{{/if}}", "pages/p.hbs: a tag in this template cannot be read")]
    [InlineData("{{#each}}{{/each}}", "pages/p.hbs: a tag in this template cannot be read")]
    [InlineData("{{#if title}}{{else}}{{else}}{{/if}}", "pages/p.hbs: a tag in this template cannot be read")]
    [InlineData("{{title", "pages/p.hbs:1:1: this tag is never closed; add }}")]
    [InlineData("{{!-- {{#if}} --}}\n{{{title}}", "pages/p.hbs:")]
    public void A_fault_in_a_template_stops_the_load_and_names_its_place(string template, string message)
    {
        Write("partials/name.hbs", "{{title}}");
        Write("pages/p.hbs", template);
        Assert.StartsWith(Path.Combine(folder, message), Assert.Throws<ConfigurationException>(Load).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n{{titel}}", "pages/p.hbs:2:1: {{titel}}: nothing is named 'titel' here")]
    [InlineData("{{#each many}}\n  {{#if titel}}{{/if}}{{/each}}", "pages/p.hbs:2:3: ")]
    [InlineData("{{titel}}", "pages/p.hbs:1:1: ")]
    [InlineData("{{> partials/bad}}", "partials/bad.hbs:2:1: {{oops}}")]
    [InlineData("{{#> layouts/plain}}{{titel}}{{/layouts/plain}}", "pages/p.hbs:1:21: ")]
    [InlineData("{{nohelper title}}", "pages/p.hbs:1:1: ")]
    [InlineData("{{#other}}{{nope}}{{/other}}", "pages/p.hbs:1:11: ")]
    public void An_unknown_name_is_an_error_that_names_the_template(string template, string message)
    {
        Write("layouts/plain.hbs", "<body>{{> @partial-block}}</body>");
        Write("partials/bad.hbs", "x\n{{oops}}");
        Write("pages/p.hbs", template);
        var theme = Load();
        var fault = Assert.Throws<ConfigurationException>(() => theme.Render("p", new Model("t", new Model("o"), [new Model("m")])));
        Assert.StartsWith(Path.Combine(folder, message), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_missing_is_an_error()
    {
        Write("pages/p.hbs", "x");
        var theme = Load();
        Assert.True(theme.Has("p"));
        Assert.False(theme.Has("q"));
        Assert.Throws<ConfigurationException>(() => theme.Render("q", new Model("")));
        Assert.Throws<ConfigurationException>(() => Theme.Load([Path.Combine(folder, "nowhere")], path => path, _ => null));
    }

    [Fact]
    public void Pages_may_be_rendered_from_several_threads()
    {
        Write("partials/name.hbs", "{{title}}");
        Write("pages/p.hbs", "{{#each many}}{{> partials/name}},{{/each}}{{title}}");
        var theme = Load();
        var texts = Enumerable.Range(0, 2000).AsParallel().AsOrdered()
            .Select(number => theme.Render("p", new Model($"t{number}", null, [new Model($"a{number}"), new Model($"b{number}")])).TrimEnd()).ToList();
        Assert.Equal(Enumerable.Range(0, 2000).Select(number => $"a{number},b{number},t{number}"), texts);
    }

    private Theme Load() => Theme.Load([folder], path => path, _ => null);

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
