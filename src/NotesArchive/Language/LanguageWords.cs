using System.Collections.Concurrent;
using System.Reflection;
using NotesArchive.Settings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NotesArchive.Language;

/// <summary>The words by which notes are read, by role: those of Language/*.yml and those of <c>Notes:Labels</c>.</summary>
public sealed class LanguageWords
{
    private static readonly Lazy<IReadOnlyDictionary<WordRole, IReadOnlyList<string>>> Embedded = new(ReadEmbedded);
    private static readonly Lazy<LanguageWords> Plain = new(() => new LanguageWords(new Dictionary<string, IReadOnlyList<string>>()));
    private static readonly ConcurrentDictionary<IReadOnlyDictionary<string, IReadOnlyList<string>>, LanguageWords> Extended = new(ReferenceEqualityComparer.Instance as IEqualityComparer<IReadOnlyDictionary<string, IReadOnlyList<string>>>);

    private readonly Dictionary<WordRole, PhraseSet> sets = [];

    private LanguageWords(IReadOnlyDictionary<string, IReadOnlyList<string>> further)
    {
        foreach (var role in Enum.GetValues<WordRole>())
            sets[role] = new PhraseSet(Embedded.Value.GetValueOrDefault(role, []).Concat(further.GetValueOrDefault(KeyOf(role), [])));
    }

    public PhraseSet this[WordRole role] => sets[role];

    public static LanguageWords Of(NotesSettings settings) =>
        settings.Labels.Count == 0 ? Plain.Value : Extended.GetOrAdd(settings.Labels, labels => new LanguageWords(labels));

    /// <summary><c>doing-ends</c> for <see cref="WordRole.DoingEnds"/>.</summary>
    public static string KeyOf(WordRole role) =>
        string.Concat(role.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static Dictionary<WordRole, IReadOnlyList<string>> ReadEmbedded()
    {
        var roles = Enum.GetValues<WordRole>().ToDictionary(KeyOf, StringComparer.Ordinal);
        var words = new Dictionary<WordRole, IReadOnlyList<string>>();
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.EndsWith(".yml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            var parser = new Parser(new StreamReader(stream));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var role = roles[parser.Consume<Scalar>().Value];
                var list = new List<string>();
                parser.Consume<SequenceStart>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                    list.Add(parser.Consume<Scalar>().Value);
                words[role] = [.. words.GetValueOrDefault(role, []), .. list];
            }
        }
        return words;
    }
}
