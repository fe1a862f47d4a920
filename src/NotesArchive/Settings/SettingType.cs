namespace NotesArchive.Settings;

/// <summary>What the value of a setting is. <c>null</c> stands for any of them but an item, and means "as by default".</summary>
internal enum SettingType
{
    Text,
    Flag,
    /// <summary>A whole number above 0.</summary>
    Number,
    /// <summary>Texts, or one text.</summary>
    List,
    /// <summary>A text in a list.</summary>
    Item,
    /// <summary>Further settings by name.</summary>
    Table,
    /// <summary>A list by name of a role, <c>{"done": ["Fait"]}</c>.</summary>
    Words,
    /// <summary>A severity by code, <c>{"no-date": "Error"}</c>, or texts such as <c>no-date=Error</c>.</summary>
    Levels,
}
