namespace NotesArchive.Model;

/// <summary>Which kind of name two spellings were joined for.</summary>
public enum NameKind { Person, Initiative }

/// <summary>
/// Two spellings read as one person or initiative without a curated entry that says so: by which rule, how often each
/// is written, and a line that shows it. <see cref="Kept"/> is the commoner one.
/// </summary>
public sealed record NameMerge(NameKind Kind, string Id, string Rule, SpellingUse Kept, SpellingUse Joined);

/// <summary>A spelling, how many times the notes write it, and where first.</summary>
public sealed record SpellingUse(string Spelling, int Count, string Path, int Line);
