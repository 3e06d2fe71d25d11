using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.Consultations.Facts;

/// <summary>Reads and writes a <see cref="FactSheet"/> as one JSON object; a day is <c>yyyy-MM-dd</c>, "not known" is null.</summary>
internal sealed class FactSheetJsonConverter : JsonConverter<FactSheet>
{
    public override FactSheet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A fact sheet is a JSON object of fact names and values.");
        }

        var sheet = FactSheet.Empty;
        foreach (var property in document.RootElement.EnumerateObject())
        {
            sheet = sheet.With(ReadFact(property.Name, property.Value));
        }

        return sheet;
    }

    public override void Write(Utf8JsonWriter writer, FactSheet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var fact in value)
        {
            writer.WriteStartObject(fact.Name);
            WriteValue(writer, fact.Value);
            writer.WriteString("source", JsonNamingPolicy.CamelCase.ConvertName(fact.Source.ToString()));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static Fact ReadFact(string name, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new Fact(name, ReadValue(name, element, declined: false), FactSource.Keyed);
        }

        if (!element.TryGetProperty("value", out var value))
        {
            throw new JsonException($"Fact \"{name}\" has no \"value\".");
        }

        var source = FactSource.Keyed;
        if (element.TryGetProperty("source", out var told) && !Enum.TryParse(told.GetString(), ignoreCase: true, out source))
        {
            throw new JsonException($"Fact \"{name}\" has an unknown \"source\": heard, asked, keyed or given.");
        }

        var declined = element.TryGetProperty("declined", out var flag) && flag.ValueKind == JsonValueKind.True;
        return new Fact(name, ReadValue(name, value, declined), source);
    }

    private static FactValue ReadValue(string name, JsonElement element, bool declined) => element.ValueKind switch
    {
        JsonValueKind.True => new FactValue.YesNo(true),
        JsonValueKind.False => new FactValue.YesNo(false),
        JsonValueKind.Number => element.TryGetDecimal(out var number)
            ? new FactValue.Number(number)
            : throw new JsonException($"Fact \"{name}\" is a number out of range."),
        JsonValueKind.Null => new FactValue.Unknown(declined),
        JsonValueKind.String => ReadText(element.GetString()!),
        _ => throw new JsonException($"Fact \"{name}\" must be true, false, a number, a text, a day (yyyy-MM-dd) or null."),
    };

    private static FactValue ReadText(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new FactValue.Day(day)
            : new FactValue.Words(text);

    private static void WriteValue(Utf8JsonWriter writer, FactValue value)
    {
        switch (value)
        {
            case FactValue.YesNo yesNo:
                writer.WriteBoolean("value", yesNo.Value);
                break;
            case FactValue.Number number:
                writer.WriteNumber("value", number.Value);
                break;
            case FactValue.Unknown unknown:
                writer.WriteNull("value");
                if (unknown.Declined)
                {
                    writer.WriteBoolean("declined", true);
                }

                break;
            default:
                writer.WriteString("value", value.ToString());
                break;
        }
    }
}
