using NotesArchive.Model;
using NotesArchive.Resolve;
using Xunit;

namespace NotesArchive.Tests.Resolve;

public sealed class RecurringStructureTests
{
    [Fact]
    public void A_heading_with_the_same_words_each_time_is_structure() =>
        Assert.Equal(["Doors"], Settled("Door code", "Ask the porter.", "Ask the porter.", "Ask the porter."));

    [Fact]
    public void A_heading_with_other_words_each_time_is_a_subject() =>
        Assert.Equal(["Door code", "Doors"], Settled("Door code", "It is 12.", "It is 13.", "Nobody knows."));

    [Fact]
    public void Two_meetings_teach_nothing() =>
        Assert.Equal(["Door code", "Doors"], Settled("Door code", "Ask the porter.", "Ask the porter."));

    private static IEnumerable<string> Settled(string heading, params string[] texts)
    {
        var notes = texts.Select((text, i) => Drafts.Meeting($"2020-01-0{i + 1}").Topic(heading, kind: TopicKind.Discussion, texts: [text])
            .Topic("Doors", kind: TopicKind.Discussion, texts: [$"Painted {i}."])).ToList();
        var settled = RecurringStructure.Settle(notes)[0];
        Assert.All(settled.Blocks, b => Assert.True(b.Topic is null || b.Topic < settled.Topics.Count));
        return settled.Topics.Select(t => t.Heading);
    }
}
