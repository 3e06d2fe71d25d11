using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LegalAid.Intents.Slots;

namespace LegalAid.Intents;

/// <summary>What an utterance is about, what its speaker wants done, and whether somebody is in danger.</summary>
/// <param name="Matters">All 21 matters, best first; the probabilities add up to 1.</param>
/// <param name="Confidence">How likely the best matter is right, 0 to 1; low for empty, foreign or out-of-scope text.</param>
/// <param name="IsSure">Whether <paramref name="Confidence"/> reaches the model's threshold for not asking back.</param>
/// <param name="Act">What the speaker wants done: one of <see cref="Acts.ActCodes"/>.</param>
/// <param name="ActConfidence">How likely the act is right, 0 to 1.</param>
/// <param name="Danger">Who must be helped first and why; null when nothing points to danger.</param>
public sealed record Classification(
    IReadOnlyList<MatterScore> Matters,
    double Confidence,
    bool IsSure,
    string Act,
    double ActConfidence,
    DangerSignal? Danger)
{
    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// The classification as one line of JSON:
    /// <c>{"matter":…,"confidence":…,"top":[[matter,p],[…],[…]],"act":…,"emergency":true|false}</c>, numbers with four places; where slots are
    /// given, <c>"slots":[{"name":…,"role":…,"value":{…},"start":…,"length":…}]</c> stands at the end.
    /// </summary>
    /// <param name="slots">The slots of the same utterance; null leaves them out.</param>
    public string ToJsonLine(IReadOnlyList<Slot>? slots = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Readable }))
        {
            json.WriteStartObject();
            json.WriteString("matter", Matters[0].Matter);
            WriteShare(json, "confidence", Confidence);
            json.WriteStartArray("top");
            foreach (var score in Matters.Take(3))
            {
                json.WriteStartArray();
                json.WriteStringValue(score.Matter);
                json.WriteRawValue(Share(score.Probability));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteString("act", Act);
            json.WriteBoolean("emergency", Danger is not null);
            if (slots is not null)
            {
                json.WriteStartArray("slots");
                foreach (var slot in slots)
                {
                    slot.WriteTo(json);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteShare(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Share(value));
    }

    private static string Share(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>How likely an utterance is about a matter.</summary>
/// <param name="Matter">One of <see cref="Matters.MatterCodes"/>.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record MatterScore(string Matter, double Probability);

/// <summary>A sign that somebody is in danger now.</summary>
/// <param name="Kind">violence, suicide, child, crime, medical or fire.</param>
/// <param name="Signal">The name of the rule that fired, such as <c>beaten_now</c>: never the caller's words.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record DangerSignal(string Kind, string Signal, double Confidence);
