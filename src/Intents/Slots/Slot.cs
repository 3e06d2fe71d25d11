using System.Text.Json;

namespace LegalAid.Intents.Slots;

/// <summary>One thing that an utterance tells: an amount, a place, who the other party is.</summary>
/// <param name="Name">What kind of thing: one of <see cref="SlotNames"/>.</param>
/// <param name="Value">The thing.</param>
/// <param name="Role">What an amount is of (<see cref="AmountRoles"/>), where the words say so; null otherwise and for everything else.</param>
/// <param name="Start">Position of its first character in the utterance as the caller wrote it, in UTF-16 units.</param>
/// <param name="Length">Its length there, at least 1.</param>
public sealed record Slot(string Name, SlotValue Value, string? Role, int Start, int Length)
{
    /// <summary>Writes the slot as an object: <c>{"name":…,"role":…,"value":{…},"start":…,"length":…}</c>, the role only where there is one.</summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        if (Role is not null)
        {
            json.WriteString("role", Role);
        }

        json.WritePropertyName("value");
        Value.WriteTo(json);
        json.WriteNumber("start", Start);
        json.WriteNumber("length", Length);
        json.WriteEndObject();
    }
}
