using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NotesArchive.Tests.Resolve;

/// <summary>Records of which every text is the same, whatever facts they hold, and which of their properties still hold it.</summary>
internal static class EveryText
{
    /// <summary>A list holds one entry; numbers, dates and marks are the least there are.</summary>
    public static T Of<T>(string text) => (T)Make(typeof(T), text);

    /// <summary><c>Meeting.Title</c> for each property that holds the text somewhere. Ids are no texts.</summary>
    public static IReadOnlyList<string> Left(object record, string text) =>
        [.. Places(record, "", text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static object Make(Type declared, string text)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string))
            return text;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            list.SetValue(Make(type.GetGenericArguments()[0], text), 0);
            return list;
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        var made = RuntimeHelpers.GetUninitializedObject(type);
        if (!type.IsEnum && !type.IsPrimitive && type != typeof(DateOnly))
            foreach (var property in Own(type))
                property.SetValue(made, Make(property.PropertyType, text));
        return made;
    }

    private static IEnumerable<string> Places(object? value, string place, string text) => value switch
    {
        null => [],
        string told => told.Contains(text, StringComparison.OrdinalIgnoreCase) ? [place] : [],
        IEnumerable list => list.Cast<object>().SelectMany(one => Places(one, place, text)),
        ValueType => [],
        _ => Own(value.GetType()).SelectMany(p => Places(p.GetValue(value), $"{value.GetType().Name}.{p.Name}", text)),
    };

    private static IEnumerable<PropertyInfo> Own(Type type) => type.GetProperties().Where(p => p.SetMethod is not null);
}
