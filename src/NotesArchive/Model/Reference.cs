namespace NotesArchive.Model;

/// <summary>What a reference points at. <see cref="Ticket"/> is an issue or pull request known by its number only.</summary>
public enum ReferenceKind { Ticket, Issue, Pull, Commit, Release, Discussion, File, Repository }

/// <summary>
/// A thing on GitHub that the text points at. <see cref="Url"/> is its address; issues and pull requests are told
/// apart only where the note gives the address (<c>/issues/</c>, <c>/pull/</c>).
/// </summary>
public sealed record Reference(ReferenceKind Kind, RepositoryId Repository, int? Number, string Url)
{
    public bool IsIssueOrPull => Kind is ReferenceKind.Ticket or ReferenceKind.Issue or ReferenceKind.Pull;

    /// <summary><c>owner/name#123</c> for issues and pull requests, else the address.</summary>
    public override string ToString() => IsIssueOrPull ? $"{Repository}#{Number}" : Url;
}
