using NotesArchive.Model;

namespace NotesArchive.Extract.Facts;

/// <summary>What of a draft the note does not say literally, each once, with the reason.</summary>
internal static class Inferences
{
    public static IReadOnlyList<Inference> Of(MeetingDraft draft, MeetingDate date)
    {
        List<Inference> inferences = [];
        if (date.Inferred is { } fromPath)
            inferences.Add(fromPath);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, person) in People(draft))
            if (!IsLiteral(person) && seen.Add(field + " " + person.Written))
                inferences.Add(new(field, $"\"{person.Written}\" is {Shown(person)}, the only listed person whom it fits", person.Line));
        foreach (var topic in draft.Topics)
            if (topic.Kind == TopicKind.Initiative && topic.Containers.Count > 0 && seen.Add("kind " + topic.Containers[^1]))
                inferences.Add(new("topics", $"initiatives, as they stand under \"{topic.Containers[^1]}\"", topic.Line));
        return inferences;
    }

    private static IEnumerable<(string, NameDraft)> People(MeetingDraft draft)
    {
        foreach (var person in draft.Lead)
            yield return ("lead", person);
        foreach (var person in draft.Notetaker)
            yield return ("notetaker", person);
        foreach (var topic in draft.Topics)
            foreach (var person in topic.People)
                yield return ("topics", person);
        foreach (var update in draft.Updates)
            yield return ("updates", update.Person);
        foreach (var action in draft.Actions)
            foreach (var person in action.People)
                yield return ("actions", person);
    }

    private static bool IsLiteral(NameDraft person) =>
        (person.Handle is { } handle && person.Written.Contains(handle, StringComparison.OrdinalIgnoreCase))
        || (person.FullName is { } name && person.Written.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static string Shown(NameDraft person) => person.Handle is { } handle ? "@" + handle : person.FullName ?? person.Written;
}
