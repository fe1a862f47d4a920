using NotesArchive.Model;
using NotesArchive.Resolve.Curated;
using NotesArchive.Text;

namespace NotesArchive.Resolve.People;

/// <summary>The ids that people whom <c>_people.yml</c> takes off the site have, or had under any of their spellings.</summary>
internal static class UntoldPeople
{
    public static IReadOnlySet<PersonId> Of(CuratedNames curated, PersonTable people) =>
        curated.People.Where(entry => entry.Redact).Select(entry => entry.Id?.Text).OfType<string>()
            .Concat(people.Redacted.Select(Slug.Of)).Select(id => new PersonId(id)).ToHashSet();
}
