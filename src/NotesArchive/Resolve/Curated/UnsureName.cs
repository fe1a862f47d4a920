using NotesArchive.Model;

namespace NotesArchive.Resolve.Curated;

/// <summary>Two names that may be one, told with the lines of a curated file that settle it either way.</summary>
internal static class UnsureName
{
    /// <param name="code">The code of the problem.</param>
    /// <param name="file">The curated file.</param>
    /// <param name="id">The id that the name which stays has on the site, so that the entry moves no page.</param>
    /// <param name="kept">The name that would stay.</param>
    /// <param name="other">The name that would join it.</param>
    /// <param name="reason">Why they may be one.</param>
    /// <param name="isCurated">An entry of the file has one of them: a second entry would contradict it.</param>
    public static Problem Problem(
        string code, string file, string id, SpellingUse kept, SpellingUse other, string reason, bool isCurated)
    {
        var proposal = new NameProposal(file, id, Bare(kept), kept.Count, Bare(other), reason);
        var unsure = $"'{other.Spelling}' ({other.Count}x) may be '{kept.Spelling}' ({kept.Count}x): {reason}. ";
        return new(Severity.Information, code, unsure + (isCurated
            ? $"Add '{proposal.Other}' to the 'spellings' of its entry in {file} if so, to its 'not' if not"
            : $"If so, add to {file}: {proposal.IfOne}; if not: {proposal.IfNot}"), other.Path, other.Line)
        {
            Proposal = isCurated ? null : proposal,
        };
    }

    private static string Bare(SpellingUse use) => use.Spelling.TrimStart('@');
}
