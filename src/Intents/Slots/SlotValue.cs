using System.Globalization;
using System.Text.Json;
using LegalAid.BotFramework.Recognizers;

namespace LegalAid.Intents.Slots;

/// <summary>The value of a slot: one of a closed set of records.</summary>
public abstract record SlotValue
{
    private SlotValue()
    {
    }

    /// <summary>Writes the value as an object with the names of its parts in snake case; parts that are null, and approximate where it is false, are left out.</summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        switch (this)
        {
            case Money money:
                json.WriteNumber("yuan", money.Yuan);
                WriteUpTo(json, money.UpTo);
                WriteApproximate(json, money.IsApproximate);
                break;
            case Count count:
                json.WriteNumber("number", count.Number);
                WriteUpTo(json, count.UpTo);
                WriteApproximate(json, count.IsApproximate);
                break;
            case Period period:
                json.WriteNumber("years", period.Years);
                json.WriteNumber("months", period.Months);
                json.WriteNumber("days", period.Days);
                WriteApproximate(json, period.IsApproximate);
                break;
            case Day day:
                json.WriteString("first", day.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("last", day.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("precision", day.Precision.ToString().ToLowerInvariant());
                WriteApproximate(json, day.IsApproximate);
                break;
            case Place place:
                json.WriteString("code", place.Code);
                json.WriteString("name", place.Name);
                json.WriteString("province", place.Province);
                WriteIfTold(json, "city", place.City);
                WriteIfTold(json, "county", place.County);
                break;
            case Word word:
                json.WriteString("code", word.Code);
                WriteIfTold(json, "kind", word.Kind);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>An amount of money.</summary>
    /// <param name="Yuan">Yuan, 1 or more; the lower end when a range was said.</param>
    /// <param name="UpTo">Yuan, the upper end of a range; null when one amount was said.</param>
    /// <param name="IsApproximate">It was said with 多, 左右, 大概 or the like.</param>
    public sealed record Money(decimal Yuan, decimal? UpTo, bool IsApproximate) : SlotValue;

    /// <summary>A length of time.</summary>
    /// <param name="Years">Whole years.</param>
    /// <param name="Months">Months beside the years.</param>
    /// <param name="Days">Days beside the months; a week is seven.</param>
    /// <param name="IsApproximate">It was said with 多, 左右, 大概 or the like, or as a range, of which the lower end is kept.</param>
    public sealed record Period(int Years, int Months, int Days, bool IsApproximate) : SlotValue;

    /// <summary>A day, or a stretch of days that was named as one (去年五月).</summary>
    /// <param name="First">The first day that is meant.</param>
    /// <param name="Last">The last day that is meant, included.</param>
    /// <param name="Precision">How exactly it was named.</param>
    /// <param name="IsApproximate">It was said with 左右, 前后, 大概 or the like.</param>
    public sealed record Day(DateOnly First, DateOnly Last, DatePrecision Precision, bool IsApproximate) : SlotValue;

    /// <summary>A province, city or county.</summary>
    /// <param name="Code">Its code of six digits (GB/T 2260): <c>510116</c>.</param>
    /// <param name="Name">Its full name: 双流区.</param>
    /// <param name="Province">The short name of its province: 四川.</param>
    /// <param name="City">The full name of its city, or of the place itself when it is one: 成都市. Null for a province and below a municipality.</param>
    /// <param name="County">The full name of the county; null for a province or city.</param>
    public sealed record Place(string Code, string Name, string Province, string? City, string? County) : SlotValue;

    /// <summary>A number of people, or of years of age.</summary>
    /// <param name="Number">The number; the lower end when a range was said.</param>
    /// <param name="UpTo">The upper end of a range; null when one number was said.</param>
    /// <param name="IsApproximate">It was said with 多, 左右, 大概 or the like.</param>
    public sealed record Count(int Number, int? UpTo, bool IsApproximate) : SlotValue;

    /// <summary>One of a set of codes.</summary>
    /// <param name="Code">Of <see cref="EmployerKinds"/>, <see cref="Relations"/> or <see cref="Traits"/>, as the slot's name tells.</param>
    /// <param name="Kind">What the code leaves open: of <see cref="DisabilityKinds"/> for a disabled person; null where it was not told.</param>
    public sealed record Word(string Code, string? Kind = null) : SlotValue;

    private static void WriteUpTo(Utf8JsonWriter json, decimal? upTo)
    {
        if (upTo is { } number)
        {
            json.WriteNumber("up_to", number);
        }
    }

    private static void WriteApproximate(Utf8JsonWriter json, bool isApproximate)
    {
        if (isApproximate)
        {
            json.WriteBoolean("approximate", true);
        }
    }

    private static void WriteIfTold(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
