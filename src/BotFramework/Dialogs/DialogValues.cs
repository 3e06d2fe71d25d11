using System.Text.Json;
using System.Text.Json.Serialization;
using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>What a dialog keeps between turns, by name; written as one JSON object, without CLR type names.</summary>
/// <remarks>
/// A value that was set in this turn is the object itself. After a turn it is what JSON can tell: string, bool, long for whole numbers, null, and
/// <see cref="JsonElement"/> for all else. <see cref="Get{T}"/> reads it typed at any time; what it returns may be a copy, so set a value again to
/// change it. Any value that System.Text.Json can write may be kept.
/// </remarks>
[JsonConverter(typeof(DialogValuesConverter))]
public sealed class DialogValues : Dictionary<string, object?>
{
    /// <summary>No values.</summary>
    public DialogValues()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>A value as a type; the type's default where there is none.</summary>
    /// <exception cref="JsonException">What is kept does not fit the type; the message names the value.</exception>
    public T? Get<T>(string name)
    {
        if (!TryGetValue(name, out var value))
        {
            return default;
        }

        try
        {
            return ActivityJson.ConvertTo<T>(value);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new JsonException($"The dialog's value '{name}' cannot be read as {typeof(T).Name}: it was kept as something else.", e);
        }
    }

    /// <summary>A value that a dialog changes in place: read once from JSON, then the same object until the turn ends.</summary>
    internal T Keep<T>(string name)
        where T : class, new()
    {
        if (TryGetValue(name, out var value) && value is T live)
        {
            return live;
        }

        live = Get<T>(name) ?? new T();
        this[name] = live;
        return live;
    }
}
