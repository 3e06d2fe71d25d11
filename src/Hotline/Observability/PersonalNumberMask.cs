using System.Globalization;
using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace LegalAid.Hotline.Observability;

/// <summary>The second net: identity, phone and bank card numbers that slip into any logged text lose their middle.</summary>
public sealed partial class PersonalNumberMask : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(name, Mask(value)));
        }
    }

    /// <summary>The text with every such number reduced to its first three and last two digits.</summary>
    public static string Mask(string text) =>
        Numbers.Replace(text, match => $"{match.Value[..3]}***{match.Value[^2..]}");

    /// <summary>The text with a sign in place of every such number, and of every other that is long enough to lead to somebody.</summary>
    /// <remarks>For texts that are kept: rather a date or a sum too many than a number too few.</remarks>
    public static string Replace(string text, string sign) => LongNumbers.Replace(Numbers.Replace(text, sign), sign);

    private static LogEventPropertyValue Mask(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: string text } => new ScalarValue(Mask(text)),
        ScalarValue { Value: long or ulong or decimal } number when Convert.ToString(number.Value, CultureInfo.InvariantCulture) is { } digits
            && Mask(digits) is var masked && masked != digits => new ScalarValue(masked),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Mask)),
        StructureValue structure => new StructureValue(
            structure.Properties.Select(property => new LogEventProperty(property.Name, Mask(property.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(
            dictionary.Elements.Select(element => KeyValuePair.Create(element.Key, Mask(element.Value)))),
        _ => value,
    };

    // A mobile number, alone or in groups, with or without 86, also inside an escaped id (%2B86138…); an identity number; a bank card number, alone or in groups of four.
    [GeneratedRegex(@"(?<![0-9])(?:(?:(?:00)?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|[1-9][0-9]{16}[0-9Xx]|[1-9][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?)(?![0-9])")]
    private static partial Regex Numbers { get; }

    // Seven digits or more, also spelt in Chinese and in groups: landlines, accounts, old identity numbers, case numbers.
    [GeneratedRegex(@"[0-9〇○零一二三四五六七八九幺两](?:[ +—–_.,，。、()（）·/-]{0,2}[0-9〇○零一二三四五六七八九幺两]){6,}[Xx]?")]
    private static partial Regex LongNumbers { get; }
}
