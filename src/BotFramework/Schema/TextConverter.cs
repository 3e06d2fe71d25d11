using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>Reads a string even where it is no Unicode, see <see cref="WellFormed"/>.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return reader.GetString();
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            var raw = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
            return JsonSerializer.Deserialize<string>($"\"{WellFormed.Mend(raw)}\"");
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
