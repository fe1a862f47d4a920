namespace NotesArchive;

/// <summary>
/// A bad setting, template or curated file: the run cannot go on. The message is one line that an editor can jump to,
/// <c>path:line:column: what is wrong; what to do</c>. Line and column are 1-based, 0 when unknown.
/// </summary>
public sealed class ConfigurationException(string path, int line, int column, string message)
    : Exception($"{Place(path, line, column)}: {message}")
{
    public string Path { get; } = path;
    public int Line { get; } = line;
    public int Column { get; } = column;

    private static string Place(string path, int line, int column) =>
        line == 0 ? path : column == 0 ? $"{path}:{line}" : $"{path}:{line}:{column}";
}
