using System.Runtime.CompilerServices;
using NotesArchive.Extract.Markup;
using NotesArchive.Language;
using NotesArchive.Settings;

namespace NotesArchive.Extract.Words;

/// <summary>What words mean in a note: those of the program and those of the settings, made ready once for all notes.</summary>
internal sealed class Vocabulary
{
    private static readonly ConditionalWeakTable<NotesSettings, Vocabulary> Known = [];

    private readonly LanguageWords words;
    private readonly Labels labels;
    private readonly Headings headings;

    private Vocabulary(NotesSettings settings)
    {
        words = LanguageWords.Of(settings.Labels);
        labels = new Labels(words);
        Placeholders = new Placeholders(words);
        Fillers = new Fillers(words);
        Dates = new DateText(words);
        headings = new Headings(words, Placeholders, settings.StructuralHeadings);
        NameJoints = [",", "/", "&", "+", .. words[WordRole.ListAnd].All.Select(w => $" {w} ")];
    }

    public static Vocabulary Of(NotesSettings settings) => Known.GetValue(settings, s => new Vocabulary(s));

    public LanguageWords Language => words;
    public PhraseSet this[WordRole role] => words[role];
    public Placeholders Placeholders { get; }
    public Fillers Fillers { get; }
    public DateText Dates { get; }
    /// <summary>What stands between the names of a list.</summary>
    public string[] NameJoints { get; }

    /// <summary>Kind of a section by the words of its heading; <see cref="SectionRole.Topic"/> if they are none of ours.</summary>
    public SectionRole Role(RichText heading) => headings.Role(heading);

    /// <summary>True for a heading whose sub-headings are work streams: <c>Strategic Initiatives</c>, <c>Team projects</c>.</summary>
    public bool HoldsInitiatives(string heading) => headings.HoldsInitiatives(heading);

    /// <summary><c>Done: x</c>, <c>**Lead** x</c>, <c>Blocked</c>, <c>TODO x</c>; null where the line begins with no label.</summary>
    public Label? Label(RichText line) => labels.Find(line);
}
