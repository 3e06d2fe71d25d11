using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.Texts;

/// <summary>How our values are read in Liquid, and the filters that write them for callers.</summary>
internal static class LiquidFilters
{
    private const decimal TenThousand = 10_000m;

    public static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions
        {
            StrictFilters = true,
            CultureInfo = CultureInfo.InvariantCulture,
            MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
        };
        options.ValueConverters.Add(Convert);
        options.Filters.AddFilter("money", (input, _, _) => new StringValue(Money(input)));
        options.Filters.AddFilter("day", (input, _, _) => new StringValue(Day(input)));
        options.Filters.AddFilter("article", (input, _, _) => new StringValue(Article(input)));
        return options;
    }

    public static TemplateContext CreateContext(object? model, TemplateOptions options)
    {
        if (model is IEnumerable<KeyValuePair<string, object?>> members)
        {
            var context = new TemplateContext(options);
            foreach (var (name, value) in members)
            {
                context.SetValue(name, value);
            }

            return context;
        }

        return model is null ? new TemplateContext(options) : new TemplateContext(model, options);
    }

    /// <summary>Facts read as what they hold; what is not known reads as nil.</summary>
    private static object? Convert(object value) => value switch
    {
        FactValue.YesNo yesNo => BooleanValue.Create(yesNo.Value),
        FactValue.Number number => NumberValue.Create(Plain(number.Value)),
        FactValue.Day day => new DayValue(day.Value),
        DateOnly day => new DayValue(day),
        FactValue.Words words => new StringValue(words.Value),
        FactValue.Unknown => NilValue.Instance,
        WrittenChoice choice => new ChoiceValue(choice),
        _ => null,
    };

    /// <summary>Without the zeros behind the decimal point that arithmetic leaves.</summary>
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    /// <summary>Yuan as people say them: 3500元, 1.2万元, 1234.50元.</summary>
    private static string Money(FluidValue input)
    {
        if (input.IsNil())
        {
            return "";
        }

        var yuan = input.ToNumberValue();
        return yuan >= TenThousand && yuan % 100 == 0
            ? (yuan / TenThousand).ToString("0.####", CultureInfo.InvariantCulture) + "万元"
            : yuan.ToString(yuan % 1 == 0 ? "0" : "0.00", CultureInfo.InvariantCulture) + "元";
    }

    private static string Day(FluidValue input) => input.ToObjectValue() switch
    {
        DateOnly day => Day(day),
        DateTimeOffset time => Day(DateOnly.FromDateTime(time.DateTime)),
        DateTime time => Day(DateOnly.FromDateTime(time)),
        _ => input.ToStringValue(),
    };

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string Article(FluidValue input)
    {
        var references = (input is ArrayValue array ? array.Values : [input])
            .Select(value => value.ToObjectValue() as ArticleReference ?? ArticleReference.Parse(value.ToStringValue()));
        return StatuteBook.Cite(references);
    }

    /// <summary>Written as 2026年3月1日.</summary>
    private sealed class DayValue(DateOnly day) : WrittenValue(day, Day(day))
    {
        public override bool Equals(FluidValue? other) => day.Equals(other?.ToObjectValue());
    }

    /// <summary>Compares by the value of the choice and is written as its text.</summary>
    private sealed class ChoiceValue(WrittenChoice choice) : WrittenValue(choice, choice.Text)
    {
        public override bool Equals(FluidValue? other) =>
            other is ChoiceValue ? choice.Equals(other.ToObjectValue()) : other?.ToStringValue() == choice.Value;
    }

    /// <summary>A value that has its own way of being written.</summary>
    private abstract class WrittenValue(object value, string text) : FluidValue
    {
        public override FluidValues Type => FluidValues.Object;

        public override bool ToBooleanValue() => true;

        public override decimal ToNumberValue() => 0;

        public override object ToObjectValue() => value;

        public override string ToStringValue() => text;

        public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => new(writer.WriteAsync(text));

        public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

        public override int GetHashCode() => value.GetHashCode();
    }
}
