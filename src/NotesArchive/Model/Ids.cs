namespace NotesArchive.Model;

/// <summary>Address part of a meeting: <c>YYYY-MM-DD-slug</c>, or the slug alone when undated.</summary>
public readonly record struct MeetingId(string Value) : IComparable<MeetingId>
{
    public int CompareTo(MeetingId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Address part of a person: the curated id, else the slug of the spelling in the earliest note.</summary>
public readonly record struct PersonId(string Value) : IComparable<PersonId>
{
    public int CompareTo(PersonId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Address part of an initiative: the curated id, else the slug of the spelling in the earliest note.</summary>
public readonly record struct InitiativeId(string Value) : IComparable<InitiativeId>
{
    public int CompareTo(InitiativeId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>Address part of a series of meetings.</summary>
public readonly record struct SeriesId(string Value) : IComparable<SeriesId>
{
    public int CompareTo(SeriesId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}

/// <summary>A GitHub repository as <c>owner/name</c>, lower case.</summary>
public readonly record struct RepositoryId(string Value) : IComparable<RepositoryId>
{
    public string Owner => Value[..Math.Max(0, Value.IndexOf('/'))];
    public string Name => Value[(Value.IndexOf('/') + 1)..];
    public int CompareTo(RepositoryId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;
}
