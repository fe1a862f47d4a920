using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Resolve;
using NotesArchive.Resolve.People;
using NotesArchive.Resolve.Redacting;
using Xunit;

namespace NotesArchive.Tests.Resolve;

/// <summary>A fact that is new in drafts or meetings can bypass neither what hides addresses of mail nor what redacts.</summary>
public sealed class EveryTextTests
{
    [Fact]
    public void Every_text_of_an_archive_is_shown_without_addresses_of_mail()
    {
        // The note itself, paths, anchors and addresses, words of the program, and what keepers wrote and no page shows.
        string[] others =
        [
            "ActionItem.Anchor", "Archive.Assets", "Block.Anchor", "BodyHeading.Anchor", "Contribution.Basis", "Contribution.Rule",
            "Contribution.Source", "Contribution.Url", "Correction.Note", "Correction.Words", "Decision.Anchor", "Inference.Field",
            "Item.Anchor", "Meeting.Body", "Meeting.Recordings", "Meeting.Source", "NameMerge.Id", "NameMerge.Rule", "Problem.Code",
            "Problem.Path", "Reference.Url", "SpellingUse.Path", "Topic.Anchor", "Update.Anchor",
        ];
        Assert.Equal(others, EveryText.Left(ShownTexts.Of(EveryText.Of<Archive>("kim@mail.example")), "@mail.example"));
    }

    [Fact]
    public void Every_text_of_a_draft_is_redacted()
    {
        // Words of the program; a draft's problems propose no names.
        string[] others = ["Inference.Field", .. typeof(NameProposal).GetProperties().Where(p => p.SetMethod is not null && p.PropertyType == typeof(string))
            .Select(p => $"NameProposal.{p.Name}").Order(StringComparer.Ordinal), "Problem.Code"];
        var curated = Drafts.Curated("- id: zoex\n  redact: true", null);
        var people = RedactedPeople.Of(PersonResolver.Resolve([], curated), curated, []);
        var draft = EveryText.Of<MeetingDraft>("zoex");
        var paths = new Dictionary<string, string> { ["zoex"] = "[redacted]" };

        Assert.Equal(others, EveryText.Left(RedactedDraft.Of(draft, paths, people, people.Everywhere), "zoex"));
        // Also where nothing is taken away as a whole.
        Assert.Equal(others, EveryText.Left(RedactedDraft.Of(EveryText.Of<MeetingDraft>("by zoex"), new Dictionary<string, string> { ["by zoex"] = "x" },
            people, people.Everywhere), "zoex"));
    }
}
