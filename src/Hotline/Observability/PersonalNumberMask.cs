using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace LegalAid.Hotline.Observability;

/// <summary>The second net: identity, phone and bank card numbers that slip into any logged text lose their middle.</summary>
public sealed partial class PersonalNumberMask : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties)
        {
            if (value is ScalarValue { Value: string text } && Mask(text) is var masked && !ReferenceEquals(masked, text))
            {
                logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(masked)));
            }
        }
    }

    /// <summary>The text with every such number reduced to its first three and last two digits.</summary>
    public static string Mask(string text) =>
        Numbers.Replace(text, match => $"{match.Value[..3]}***{match.Value[^2..]}");

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx]|[1-9][0-9]{15,18})(?![0-9A-Za-z])")]
    private static partial Regex Numbers { get; }
}
