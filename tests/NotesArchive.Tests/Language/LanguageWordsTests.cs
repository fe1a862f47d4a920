using NotesArchive.Language;
using NotesArchive.Settings;
using NotesArchive.Text;
using Xunit;

namespace NotesArchive.Tests.Language;

public class LanguageWordsTests
{
    private const string File = "NotesArchive.Language.en.yml";

    private static readonly IReadOnlyList<(string Key, IReadOnlyList<string> Phrases)> Lists =
        [.. LanguageWords.Lists(new StreamReader(typeof(LanguageWords).Assembly.GetManifestResourceStream(File)!))];

    [Fact]
    public void Every_list_has_a_role_of_its_own()
    {
        Assert.Empty(Lists.Select(l => l.Key).Except(Enum.GetValues<WordRole>().Select(LanguageWords.KeyOf)));
        Assert.Equal(Lists.Count, Lists.Select(l => l.Key).Distinct().Count());
    }

    [Fact]
    public void No_phrase_stands_twice_in_a_role() => Assert.All(Lists, list =>
        Assert.Empty(list.Phrases.GroupBy(p => Wording.Of(p)).Where(g => g.Count() > 1).Select(g => $"{list.Key}: {g.Key}")));

    [Fact]
    public void Settings_add_to_every_role()
    {
        var labels = SettingKeys.Labels.ToDictionary(k => k, k => (IReadOnlyList<string>)["Zusatzwort " + k]);
        var words = LanguageWords.Of(labels);
        Assert.All(Enum.GetValues<WordRole>(), role =>
        {
            Assert.True(words[role].Contains(Wording.Of("Zusatzwort " + LanguageWords.KeyOf(role))));
            Assert.ProperSuperset(LanguageWords.OfProgram[role].All.ToHashSet(), words[role].All.ToHashSet());
        });
    }

    [Theory]
    [InlineData("no updates this week", true)]
    [InlineData("no updates", true)]
    [InlineData("no updatesmanship", false)]
    public void A_beginning_ends_with_a_word(string wording, bool opens) =>
        Assert.Equal(opens, LanguageWords.OfProgram[WordRole.UnchangedBegins].Opens(wording));
}
