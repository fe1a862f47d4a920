namespace NotesArchive;

/// <summary>The stable codes of all problems; the README says what each means, <c>Analyzers</c> changes their severity.</summary>
public static class ProblemCode
{
    /// <summary>Statiq's <c>ValidateRelativeLinks</c> means this one, too.</summary>
    public const string BrokenLink = "broken-link";
    public const string CopiedDate = "copied-date";
    public const string CreditStale = "credit-stale";
    public const string EmptyNote = "empty-note";
    public const string FrontMatter = "front-matter";
    public const string InitiativeUnsure = "initiative-unsure";
    public const string LunrTooLarge = "lunr-too-large";
    public const string MojibakeLeft = "mojibake-left";
    public const string MojibakeRepaired = "mojibake-repaired";
    public const string NoAttendees = "no-attendees";
    public const string NoDate = "no-date";
    public const string NoNotes = "no-notes";
    public const string NotText = "not-text";
    public const string NotUtf8 = "not-utf8";
    public const string NoteFailed = "note-failed";
    public const string NoteTooDeep = "note-too-deep";
    public const string NoteTooLarge = "note-too-large";
    public const string OddCharacter = "odd-character";
    public const string OtherFormat = "other-format";
    public const string PermalinkLost = "permalink-lost";
    public const string PersonNamedOnce = "person-named-once";
    public const string PersonUnsure = "person-unsure";
    public const string RedactionLimits = "redaction-limits";
    public const string RedactionUnmatched = "redaction-unmatched";
    public const string StatiqOnlySetting = "statiq-only-setting";
    public const string SymbolicLink = "symbolic-link";
    public const string TemplateLeftover = "template-leftover";
    public const string UnknownSetting = "unknown-setting";
    public const string UnreadableFile = "unreadable-file";
    public const string UnsafeLink = "unsafe-link";

    public static IReadOnlyList<string> All { get; } = [.. typeof(ProblemCode).GetFields().Select(f => (string)f.GetRawConstantValue()!)];
}
