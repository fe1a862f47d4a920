using System.Text.RegularExpressions;
using NotesArchive.Settings;
using Xunit;

namespace NotesArchive.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string Root = Checkout();
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void Every_setting_is_in_the_README() =>
        Assert.All(SettingKeys.Site.Where(k => k != "Notes").Concat(SettingKeys.Notes.Select(k => "Notes:" + k)), k => Assert.Contains($"`{k}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Every_verb_and_option_is_in_the_README()
    {
        var program = NotesArchive.Cli.CommandLine.Create();
        var names = program.Subcommands.Select(c => c.Name)
            .Concat(program.Options.Concat(program.Subcommands.SelectMany(c => c.Options)).Where(o => o.Name is not ("--help" or "--version")).SelectMany(o => o.Aliases.Prepend(o.Name)));
        Assert.All(names, n => Assert.Matches($@"(?<![\w-]){Regex.Escape(n)}(?![\w-])", Readme));
    }

    [Fact]
    public void Every_problem_code_is_in_the_README()
    {
        var codes = typeof(ProblemCode).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();
        Assert.All(codes, c => Assert.Contains($"`{c}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_is_made_with_a_known_code()
    {
        var sources = Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal));
        Assert.All(sources, f => Assert.DoesNotMatch("""Severity\.\w+, "[^"]*",""", File.ReadAllText(f)));
    }

    [Fact]
    public void The_headers_for_hosts_hold_the_policy_of_the_pages()
    {
        var policy = Policy().Match(File.ReadAllText(Path.Combine(Root, "theme", "layouts", "page.hbs"))).Groups[1].Value;
        Assert.Equal(2, Regex.Count(Readme, Regex.Escape($"{policy}; frame-ancestors 'none'")));
    }

    [Fact]
    public void Every_path_that_the_README_names_exists() =>
        Assert.All(Link().Matches(Readme).Select(m => m.Groups[1].Value), p => Assert.True(Path.Exists(Path.Combine(Root, p)), p));

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NotesArchive.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside a checkout");
        return folder;
    }

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]+)\"")]
    private static partial Regex Policy();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")] // [theme](theme)
    private static partial Regex Link();
}
