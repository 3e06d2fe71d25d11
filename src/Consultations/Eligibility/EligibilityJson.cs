using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.Eligibility;

/// <summary>Decides on fact sheets in JSON: an array of <c>{"matter":"wage_arrears","facts":{"migrant_worker":true}}</c> in, an array of decisions out.</summary>
/// <remarks>An entry may carry <c>"today":"2026-03-10"</c>, to which time limits are then counted. Thread-safe.</remarks>
public sealed class EligibilityJson(EligibilityRules rules)
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly string[] Fields = ["matter", "facts", "today"];

    /// <summary>The decisions, in the order of the entries.</summary>
    /// <param name="json">The array.</param>
    /// <param name="today">Today in China, for entries that name no day.</param>
    /// <exception cref="EligibilityInputException">An entry cannot be used; nothing is decided then.</exception>
    public string Decide(string json, DateOnly today)
    {
        using var document = Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new EligibilityInputException("$", "must be an array of entries such as {\"matter\":\"wage_arrears\",\"facts\":{}}.");
        }

        var decisions = document.RootElement.EnumerateArray().Select((entry, index) => Decide(entry, $"[{index}]", today)).ToList();
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartArray();
            decisions.ForEach(decision => Write(writer, decision));
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new EligibilityInputException("$", $"is not JSON: {e.Message}");
        }
    }

    private EligibilityDecision Decide(JsonElement entry, string at, DateOnly today)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            throw new EligibilityInputException(at, "must be an object with \"matter\" and \"facts\".");
        }

        if (entry.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => !Fields.Contains(name)) is { } odd)
        {
            throw new EligibilityInputException($"{at}.{odd}", $"is unknown; an entry has {string.Join(", ", Fields)}.");
        }

        if (!entry.TryGetProperty("matter", out var code) || code.ValueKind != JsonValueKind.String || Matter.Find(code.GetString()) is not { } matter)
        {
            throw new EligibilityInputException($"{at}.matter", $"must be one of {string.Join(", ", Matter.All)}.");
        }

        return rules.Decide(matter, ReadFacts(entry, $"{at}.facts"), ReadToday(entry, $"{at}.today") ?? today);
    }

    private static DateOnly? ReadToday(JsonElement entry, string at)
    {
        if (!entry.TryGetProperty("today", out var today))
        {
            return null;
        }

        return today.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(today.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new EligibilityInputException(at, "must be a day written as yyyy-MM-dd.");
    }

    private FactSheet ReadFacts(JsonElement entry, string at)
    {
        if (!entry.TryGetProperty("facts", out var facts))
        {
            return FactSheet.Empty;
        }

        if (facts.ValueKind != JsonValueKind.Object)
        {
            throw new EligibilityInputException(at, "must be an object of fact names and values.");
        }

        var sheet = FactSheet.Empty;
        foreach (var field in facts.EnumerateObject())
        {
            var fact = ReadFact(field, $"{at}.{field.Name}");
            CheckType(fact, $"{at}.{field.Name}");
            sheet = sheet.With(fact);
        }

        return sheet;
    }

    private static Fact ReadFact(JsonProperty field, string at)
    {
        try
        {
            var single = JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement> { [field.Name] = field.Value });
            return single.Deserialize<FactSheet>()!.Single();
        }
        catch (JsonException e)
        {
            throw new EligibilityInputException(at, e.Message);
        }
    }

    private void CheckType(Fact fact, string at)
    {
        var asked = rules.FindQuestion(fact.Name);
        if (fact.Value is FactValue.Unknown || (KnownFacts.Find(fact.Name)?.Type ?? asked?.Type) is not { } type)
        {
            return;
        }

        var values = KnownFacts.Find(fact.Name)?.Values ?? asked?.Choices.Select(choice => choice.Value).ToList() ?? [];
        var problem = (type, fact.Value) switch
        {
            (QuestionType.Confirm, not FactValue.YesNo) => "must be true, false or null.",
            (QuestionType.Date, not FactValue.Day) => "must be a day written as yyyy-MM-dd, or null.",
            (QuestionType.Number or QuestionType.Money or QuestionType.People, not FactValue.Number { Value: >= 0 }) => "must be a number from 0 on, or null.",
            (QuestionType.Choice, var value) when value is not FactValue.Words words || !values.Contains(words.Value) =>
                $"must be one of {string.Join(", ", values)}, or null.",
            (QuestionType.Place or QuestionType.Text, not FactValue.Words) => "must be a text, or null.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new EligibilityInputException(at, problem);
        }
    }

    private static void Write(Utf8JsonWriter writer, EligibilityDecision decision)
    {
        writer.WriteStartObject();
        writer.WriteString("matter", decision.Matter.Code);
        writer.WriteString("outcome", decision.Outcome.Code);
        Write(writer, "needs_facts", decision.Outcome is EligibilityOutcome.NeedsFacts needs ? needs.Facts : []);
        writer.WriteString("means_test", EligibilityRules.NameOf(decision.MeansTest));
        Write(writer, "articles", decision.Reasons.SelectMany(reason => reason.Articles).Select(article => article.ToString()).Distinct());
        writer.WriteString("explanation", decision.Explanation);
        Write(writer, "reasons", decision.Reasons);
        Write(writer, "eased_by", decision.EasedBy);
        writer.WriteStartObject("where");
        Write(writer, "statements", decision.Where.Statements);
        writer.WriteString("province", decision.Where.Province?.Name);
        writer.WriteString("hotline", decision.Where.Province?.Hotline);
        writer.WriteString("economic_standard", decision.Where.Province is { } province ? province.Standard?.Text ?? "unknown" : null);
        writer.WriteEndObject();
        Write(writer, "who_may_apply", decision.WhoMayApply);
        Write(writer, "bring", decision.Bring.Select(item => item.Text));
        Write(writer, "how_long", decision.HowLong);
        writer.WriteStartObject("urgency");
        writer.WriteString("level", decision.Urgency.Level switch
        {
            UrgencyLevel.EndsWithinSevenDays => "ends_within_seven_days",
            UrgencyLevel.MayHaveEnded => "may_have_ended",
            _ => "none",
        });
        writer.WriteString("ends_on", decision.Urgency.EndsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Write(writer, "statements", decision.Urgency.Statements);
        writer.WriteEndObject();
        Write(writer, "rights", decision.Rights);
        Write(writer, "other_ways", decision.OtherWays);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<Statement> statements)
    {
        writer.WriteStartArray(name);
        foreach (var statement in statements)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", statement.Rule);
            writer.WriteString("text", statement.Text);
            Write(writer, "articles", statement.Articles.Select(article => article.ToString()));
            writer.WriteString("citation", StatuteBook.Cite(statement.Articles));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
