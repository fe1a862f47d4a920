namespace NotesArchive.Extract.Facts;

/// <summary>The codes of all problems that reading a meeting can find.</summary>
public static class ProblemCodes
{
    /// <summary>Neither text nor file name tells a date.</summary>
    public const string NoDate = "no-date";
    /// <summary>The date in the text and the one in the file name differ.</summary>
    public const string CopiedDate = "copied-date";
    /// <summary>A blank of a template was left in: <c>@name</c>, <c>[Your Initiative Here]</c>.</summary>
    public const string TemplateLeftover = "template-leftover";
    /// <summary>The note holds no text.</summary>
    public const string EmptyNote = "empty-note";
}
