using System.Reflection;
using System.Runtime.CompilerServices;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NotesArchive.Language;

/// <summary>The words by which notes are read, by role: those of Language/*.yml and those of <c>Notes:Labels</c>.</summary>
internal sealed class LanguageWords
{
    private static readonly Lazy<IReadOnlyDictionary<WordRole, IReadOnlyList<string>>> Embedded = new(ReadEmbedded);
    private static readonly Lazy<LanguageWords> Plain = new(() => new LanguageWords(new Dictionary<string, IReadOnlyList<string>>()));
    // Many notes are read under one set of settings; it goes with them.
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, IReadOnlyList<string>>, LanguageWords> Extended = [];

    private readonly Dictionary<WordRole, PhraseSet> sets = [];
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> further;

    private LanguageWords(IReadOnlyDictionary<string, IReadOnlyList<string>> further)
    {
        this.further = further;
        foreach (var role in Enum.GetValues<WordRole>())
            sets[role] = new PhraseSet(Embedded.Value.GetValueOrDefault(role, []).Concat(Further(role)));
    }

    /// <summary>The words of the program alone.</summary>
    public static LanguageWords OfProgram => Plain.Value;

    public PhraseSet this[WordRole role] => sets[role];

    /// <summary>The words that the settings add to a role: they go over all that the program knows.</summary>
    public IReadOnlyList<string> Further(WordRole role) => further.GetValueOrDefault(KeyOf(role), []);

    /// <summary>With the words of <c>Notes:Labels</c>, by role.</summary>
    public static LanguageWords Of(IReadOnlyDictionary<string, IReadOnlyList<string>> labels) =>
        labels.Count == 0 ? Plain.Value : Extended.GetValue(labels, further => new LanguageWords(further));

    /// <summary><c>doing-ends</c> for <see cref="WordRole.DoingEnds"/>.</summary>
    public static string KeyOf(WordRole role) =>
        string.Concat(role.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static Dictionary<WordRole, IReadOnlyList<string>> ReadEmbedded()
    {
        var roles = Enum.GetValues<WordRole>().ToDictionary(KeyOf, StringComparer.Ordinal);
        var words = new Dictionary<WordRole, IReadOnlyList<string>>();
        var files = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.EndsWith(".yml", StringComparison.Ordinal));
        foreach (var name in files.Order(StringComparer.Ordinal))
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            foreach (var (key, phrases) in Lists(new StreamReader(stream)))
                words[roles[key]] = [.. words.GetValueOrDefault(roles[key], []), .. phrases];
        }
        return words;
    }

    /// <summary>The lists of one file by key, as written.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<string> Phrases)> Lists(TextReader file)
    {
        var parser = new Parser(file);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>().Value;
            List<string> phrases = [];
            parser.Consume<SequenceStart>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                phrases.Add(parser.Consume<Scalar>().Value);
            yield return (key, phrases);
        }
    }
}
