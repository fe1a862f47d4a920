using System.Text;
using Xunit;

namespace NotesArchive.Tests.Ingest;

public sealed class MojibakeTests
{
    private static readonly string[] Written = ["💫", "🚀", "📦", "🙌🏽", "⚖️", "’", "“", "”", "–", "—", "…", "•", "→", "👩‍💻", "🇵🇹", "✅"];

    public static TheoryData<int> Tables => [28591, 1252, 10000];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Text_that_was_read_by_a_wrong_table_is_mended(int codePage)
    {
        foreach (var written in Written)
        {
            var note = Notes.Read($"## {Broken(written, codePage)} Ship it");

            Assert.Equal($"## {written} Ship it", note.Text);
            Assert.Equal(ProblemCode.MojibakeRepaired, Assert.Single(note.Problems).Code);
        }
    }

    [Fact]
    public void Two_bytes_alone_are_mended_beside_stronger_evidence()
    {
        Assert.Equal("’ and é", Notes.Read("â€™ and Ã©").Text);
        Assert.Equal("café, cafés", Notes.Read("cafÃ©, cafÃ©s").Text);
        Assert.Equal("Ã© alone", Notes.Read("Ã© alone").Text);
    }

    [Theory]
    [InlineData("Übergröße, naïve, 20°, £5, “quoted” – fine… 🚀")]
    [InlineData("会议记录 заметки σημειώσεις")]
    [InlineData("`â€™` and https://example.org/â€™")]
    [InlineData("```\nâ€™\n```")]
    [InlineData("┌──┐")]
    public void Good_text_code_and_addresses_stay(string text)
    {
        var note = Notes.Read(text);

        Assert.Equal(text, note.Text);
        Assert.DoesNotContain(note.Problems, p => p.Code == ProblemCode.MojibakeRepaired);
    }

    [Fact]
    public void What_cannot_be_mended_is_told_with_its_line()
    {
        var problem = Assert.Single(Notes.Read("fine\n\nlost ðŸ\ufffd here").Problems);

        Assert.Equal((ProblemCode.MojibakeLeft, 3), (problem.Code, problem.Line));
    }

    /// <summary>UTF-8 read as the table; bytes without a character pass through, as they do in practice.</summary>
    private static string Broken(string text, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => codePage == 10000 && b == 0xF0 ? "\uf8ff" : encoding.GetString([b])));
    }
}
