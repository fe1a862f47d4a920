namespace NotesArchive.Text;

/// <summary>A person (<see cref="Handle"/>) or a <see cref="Ticket"/> named in plain text, end exclusive.</summary>
internal readonly record struct NameMark(int Start, int End, string? Handle, Ticket? Ticket)
{
    /// <summary>Those of a text, in order, without overlap.</summary>
    /// <param name="text">Running text.</param>
    /// <param name="before">The character that stands before the text.</param>
    /// <param name="isKind">Whether a word before a number says what it is of ("PR#12"); nothing does if left out.</param>
    public static List<NameMark> Find(string text, char before = ' ', Func<string, bool>? isKind = null)
    {
        var marks = new List<NameMark>();
        var from = 0;
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            if (i < from)
                continue;
            var last = marks.Count > 0 && marks[^1].Handle is not null ? from : -1;
            if (text[i] == '@' && Text.Handle.At(text, i, before, last) is { } person)
                marks.Add(new(i, from = person.End, person.Handle, null));
            else if (text[i] == '#' && Text.Ticket.At(text, i, from, before, isKind ?? (_ => false)) is { } ticket)
                marks.Add(new(ticket.Start, from = ticket.End, null, ticket.Ticket));
        }
        return marks;
    }

    private static int Next(string text, int from)
    {
        var at = text.AsSpan(Math.Min(from, text.Length)).IndexOfAny('@', '#');
        return at < 0 ? -1 : from + at;
    }
}
