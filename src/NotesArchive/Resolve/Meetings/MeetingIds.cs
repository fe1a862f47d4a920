using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NotesArchive.Extract;
using NotesArchive.Model;
using NotesArchive.Text;

namespace NotesArchive.Resolve.Meetings;

/// <summary>Addresses of meetings, from each note alone: <c>YYYY-MM-DD-slug</c>, or the slug where the note tells no date.</summary>
internal static class MeetingIds
{
    /// <summary>One id a draft, in the drafts' order. Those that collide all add a short hash of what tells them apart.</summary>
    public static IReadOnlyList<MeetingId> Of(IReadOnlyList<MeetingDraft> drafts)
    {
        var ids = drafts.Select(Plain).ToArray();
        // First by the note's path; within one note by the meeting's heading, and only then by its line, which later
        // notes above it would change.
        Tell(ids, drafts, d => d.Source);
        Tell(ids, drafts, d => $"{d.Source}\n{d.Title}");
        Tell(ids, drafts, d => $"{d.Source}\n{d.Title}\n{d.Line}");
        return [.. ids.Select(id => new MeetingId(id))];
    }

    private static void Tell(string[] ids, IReadOnlyList<MeetingDraft> drafts, Func<MeetingDraft, string> by)
    {
        var times = ids.GroupBy(id => id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
            if (times[ids[i]] > 1 || ReservedIds.All.Contains(ids[i]))
                ids[i] = $"{Plain(drafts[i])}-{Hash(by(drafts[i]))}";
    }

    private static string Plain(MeetingDraft draft)
    {
        var slug = Slug.Of(draft.Slug);
        var date = draft.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (date, slug) switch
        {
            (null, "") => "meeting",
            (null, _) => slug,
            (_, "") => date,
            _ => $"{date}-{slug}",
        };
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..6];
}
