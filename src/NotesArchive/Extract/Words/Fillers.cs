using NotesArchive.Extract.Markup;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>What people write where they have nothing to say: "none", "n/a", "---", ":)", a blank of a template.</summary>
internal sealed class Fillers(LanguageWords words)
{
    // A filler with its reason ("nothing, I was away") has fewer characters than a report of something.
    private const int Longest = 60, LongestReason = 40;

    public bool Is(RichText text)
    {
        var wording = Wording.Of(text.WithoutStruck().Text);
        if (wording.Length == 0)
            return true;
        return wording.Length <= Longest
            && (words[WordRole.Filler].Contains(wording) || IsTemplate(wording)
                || (wording.Length < LongestReason && OpensReason(text.Text)));
    }

    /// <summary>True where a section was considered and had nothing: that is worth a line all the same.</summary>
    public bool IsNoUpdate(RichText text)
    {
        var wording = Wording.Of(text.Text);
        return wording.Length < Longest && words[WordRole.UnchangedBegins].Opens(wording);
    }

    /// <summary>True for the questions of a template that nobody answered.</summary>
    private bool IsTemplate(string wording) => words[WordRole.Template].Contains(wording) || words[WordRole.TemplateBegins].Opens(wording);

    private bool OpensReason(string text) =>
        words[WordRole.FillerOpens].LengthIn(text) is > 0 and var end && end < text.Length - 1 && text[end] is ',' or ':';
}
