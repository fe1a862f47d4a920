using NotesArchive.Extract.Rows;
using NotesArchive.Text;

namespace NotesArchive.Extract.Words;

/// <summary>What people write where they have nothing to say: "none", "n/a", "---", ":)", a blank of a template.</summary>
internal static class Fillers
{
    public static bool Is(RichText text)
    {
        var words = Wording.Of(text.WithoutStruck().Text);
        if (words.Length == 0)
            return true;
        if (words.Length > 60)
            return false;
        return words is "none" or "na" or "n a" or "nope" or "nop" or "nah" or "no" or "nothing" or "null" or "nil" or "nada" or "tbd" or "todo" or "not blocked" or "not really" or "no blockers" or "no blocker"
            or "none this week" or "nothing this week" or "nothing new" or "nothing to report" or "nothing yet" or "none yet" or "no update" or "no updates" or "no change updates" or "no changes" or "no change"
            or "no news" or "same" or "same as last week" or "same as above" or "ditto" or "d" or "p" or "x" or "nothing blocking" or "nothing blocked" or "not blocked on anything" or "no mic" or "nothing special" or "nothing really" or "none right now" or "none currently" or "nothing at the moment"
            or "nope nothing" or "none at the moment" or "no topics" or "nothing in particular" or "n a this week" or "not much" or "nothing much" or "empty"
            || IsTemplate(words)
            // "nothing, I was away"
            || (words.StartsWith("nothing", StringComparison.Ordinal) && text.Text.Length > 8 && text.Text[7] is ',' or ':' && words.Length < 40);
    }

    /// <summary>True for the questions of a template that nobody answered.</summary>
    public static bool IsTemplate(string words) => words.StartsWith("what have you ", StringComparison.Ordinal) || words.StartsWith("were there any blockers", StringComparison.Ordinal)
        || words.StartsWith("what is the next important", StringComparison.Ordinal) || words is
        "add what youve been working on" or "add your agenda item" or "your update here" or "add your update here" or "your summary here" or "summary your summary here" or "add your items here" or "insert text here" or "what did you do" or "what will you do"
        or "add items here" or "your text here" or "add topics here" or "item" or "items" or "your item here" or "your items here" or "add notes here";

    /// <summary>True where a section was considered and had nothing: that is worth a line all the same.</summary>
    public static bool IsNoUpdate(RichText text)
    {
        var words = Wording.Of(text.Text);
        return words.Length < 60 && (words.StartsWith("no update", StringComparison.Ordinal) || words.StartsWith("no new", StringComparison.Ordinal) || words.StartsWith("no change", StringComparison.Ordinal)
            || words.StartsWith("nothing new", StringComparison.Ordinal) || words.StartsWith("nothing to report", StringComparison.Ordinal) || words.StartsWith("skipped", StringComparison.Ordinal));
    }
}
