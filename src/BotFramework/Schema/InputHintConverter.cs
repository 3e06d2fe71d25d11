using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>Reads both spellings of an input hint: that of the wire (<c>expectingInput</c>) and that of the prose (<c>expecting</c>).</summary>
internal sealed class InputHintConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() switch
        {
            "accepting" => InputHints.AcceptingInput,
            "expecting" => InputHints.ExpectingInput,
            "ignoring" => InputHints.IgnoringInput,
            var hint => hint,
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
