using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>Corrections of credits with the people whom they name.</summary>
internal static class CreditCorrections
{
    /// <summary>In the order of the file.</summary>
    /// <exception cref="ConfigurationException">One names somebody whom no note knows.</exception>
    public static IReadOnlyList<Correction> Resolve(IReadOnlyList<CuratedCredit> entries, PersonTable people) =>
        [.. entries.Select(e => new Correction(PathOf(e.Note!.Text), e.Words!.Text, e.Line)
        {
            Not = People(e.Not, e.Path, people),
            Is = e.Is is { } whom ? People(whom, e.Path, people) : null,
            State = e.State,
        })];

    // A keeper may write "./notes\a.md".
    private static string PathOf(string written)
    {
        var path = written.Replace('\\', '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    private static IReadOnlyList<PersonId> People(IReadOnlyList<CuratedWord> names, string path, PersonTable people) =>
        [.. names.Select(n => Find(n.Text, people) ?? throw Unknown(n, path, people)).Distinct()];

    /// <summary>By an id or a spelling; null where nobody, or several, are so called.</summary>
    public static PersonId? Find(string name, PersonTable people)
    {
        if ((people.People.FirstOrDefault(p => p.Id.Value == name)?.Id ?? people.Find(name)) is { } known)
            return known;
        var spelt = people.People.Where(p => p.Spellings.Contains(name.TrimStart('@'), StringComparer.OrdinalIgnoreCase)).ToList();
        return spelt is [var one] ? one.Id : null;
    }

    private static ConfigurationException Unknown(CuratedWord name, string path, PersonTable people) => new(path, name.Line, name.Column,
        Nearest.Of(name.Text.TrimStart('@'), people.People.SelectMany(p => p.Spellings.Prepend(p.Id.Value))) is { } near
            ? $"no note knows a person '{name.Text}'; did you mean '{near}'?"
            : $"no note knows a person '{name.Text}'; write the id in the address of the person's page, or a spelling that the notes use");
}
