using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;

namespace LegalAid.Consultations.Tests.Eligibility;

/// <summary>The rules as the project ships them.</summary>
internal static class Rules
{
    public static string Dialogs { get; } = FindDialogs();

    private static readonly Lazy<EligibilityRules> Loaded = new(() => EligibilityRules.Load(Dialogs));

    public static EligibilityRules Shipped => Loaded.Value;

    public static DateOnly Today { get; } = new(2026, 3, 10);

    public static EligibilityDecision Decide(Matter matter, params (string Fact, object? Value)[] facts) =>
        Shipped.Decide(matter, Sheet(facts), Today);

    public static FactSheet Sheet(params (string Fact, object? Value)[] facts) =>
        facts.Aggregate(FactSheet.Empty, (sheet, fact) => sheet.With(fact.Fact, Value(fact.Value), FactSource.Asked));

    public static FactValue Value(object? value) => value switch
    {
        bool yesNo => new FactValue.YesNo(yesNo),
        string words => new FactValue.Words(words),
        DateOnly day => new FactValue.Day(day),
        int number => new FactValue.Number(number),
        null => new FactValue.Unknown(Declined: false),
        _ => throw new ArgumentException($"{value} is no value of a fact.", nameof(value)),
    };

    private static string FindDialogs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "dialogs", "eligibility")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds dialogs/eligibility."), "dialogs");
    }
}
