using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Text;

namespace NotesArchive.Extract.Facts;

/// <summary>"Shelves move to phase 3", "Advanced to stage 2": a subject that reached a stage.</summary>
internal static class StageMove
{
    public static bool IsTold(Vocabulary vocabulary, string text)
    {
        var words = Wording.Of(text).Split(' ');
        for (var i = 0; i < words.Length; i++)
            // "once it moves to phase 3"
            if (i > 0 && vocabulary[WordRole.Unless].At(words, i - 1) > 0)
                return false;
            else if (vocabulary[WordRole.StageMoved].At(words, i) is > 0 and var length
                && i + length < words.Length && char.IsAsciiDigit(words[i + length][0]))
                return true;
        return false;
    }
}
