using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>Writes a time in UTC with <c>Z</c>, and reads one without an offset as UTC, whatever zone the machine is in.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var moment = reader.GetDateTime();
        return moment.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(moment, TimeSpan.Zero)
            : new DateTimeOffset(moment.ToUniversalTime());
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
