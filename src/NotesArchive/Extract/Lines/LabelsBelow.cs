using NotesArchive.Extract.Markup;
using NotesArchive.Extract.Rows;
using NotesArchive.Extract.Words;
using NotesArchive.Language;
using NotesArchive.Model;

namespace NotesArchive.Extract.Lines;

/// <summary>The state that a label on a line of its own (<c>Next:</c>) gives the points below it, outside of updates.</summary>
internal sealed record LabelsBelow
{
    public static readonly LabelsBelow Nothing = new();

    private Row? Label { get; init; }
    private int? Top { get; init; }
    public WorkLabel State { get; private init; }
    /// <summary>Who is to do what stands below: <c>Next steps: @ann still has to look into:</c></summary>
    public NameDraft? Doer { get; private init; }

    public bool IsAt(Row row) => ReferenceEquals(row, Label);

    /// <summary>What holds from this row on.</summary>
    public LabelsBelow Read(Row row, Label? label)
    {
        var isBeside = Label is null || row.Indent <= Label.Indent || Top is null || row.Indent <= Top;
        if (isBeside && label is not null && OpensList(label) && Of(label) is var state and not WorkLabel.None)
            return new() { Label = row, State = state, Doer = DoerIn(row, label) };
        if (Label is null)
            return this;
        // A point at the label's own depth, after deeper ones, and a paragraph of its own stand under it no more.
        var isOwn = row.Kind == RowKind.Text ? row.AfterBlank : Label.Kind == RowKind.Item && Top > Label.Indent;
        if (row.Indent < Label.Indent || row.Indent == Label.Indent && isOwn)
            return Nothing;
        return Top is null || row.Indent < Top ? this with { Top = row.Indent } : this;
    }

    /// <summary>The label of a row; "This week:" with "Next:" further down tells what goes on, not what is planned.</summary>
    public static Label? InContext(Outline outline, int i)
    {
        var label = outline.Label(i);
        if (label is not { Kind: LabelKind.Next, Rest.IsBlank: true } || !outline.Words[WordRole.CurrentBegins].Opens(label.Word))
            return label;
        for (var j = i + 1; j < outline.SectionOf(i).End && outline.Rows[j].Indent >= outline.Rows[i].Indent; j++)
            if (outline.Rows[j].Indent == outline.Rows[i].Indent && outline.Label(j)?.Kind == LabelKind.Next)
                return label with { Kind = LabelKind.Other };
        return label;
    }

    private static NameDraft? DoerIn(Row row, Label label) =>
        !label.Rest.IsBlank && row.Text.Of(MarkKind.Mention).ToList() is [var one]
            ? new(row.Text.Text[one.Start..one.End], one.Target, null, row.Line) : null;

    // "Next:" and "Next steps: @ann still has to look into:"
    private static bool OpensList(Label label) =>
        label.Rest.IsBlank || label.Kind == LabelKind.Next && label.Rest.Text.AsSpan().TrimEnd().EndsWith(':');

    /// <summary>None for a label that tells nothing of the work.</summary>
    public static WorkLabel Of(Label label) => label.Kind switch
    {
        LabelKind.Done => WorkLabel.Done,
        LabelKind.Next => WorkLabel.Planned,
        LabelKind.Action => WorkLabel.Action,
        LabelKind.Blocked => WorkLabel.Blocked,
        LabelKind.Decision => WorkLabel.Decision,
        LabelKind.Other or LabelKind.Summary => WorkLabel.Other,
        _ => WorkLabel.None,
    };

    public static WorkLabel LabelOf(WorkState state) => state switch
    {
        WorkState.Done => WorkLabel.Done,
        WorkState.Planned => WorkLabel.Planned,
        WorkState.Blocked => WorkLabel.Blocked,
        _ => WorkLabel.None,
    };
}
