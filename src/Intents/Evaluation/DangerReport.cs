using System.Globalization;
using LegalAid.Intents.Danger;

namespace LegalAid.Intents.Evaluation;

/// <summary>How well danger is recognised.</summary>
/// <param name="Dangers">Sentences that tell of danger.</param>
/// <param name="Missed">Those that were not recognised.</param>
/// <param name="NearMisses">Sentences that only sound like danger.</param>
/// <param name="FalseAlarms">Those that were taken for danger.</param>
public sealed record DangerReport(int Dangers, IReadOnlyList<DangerCase> Missed, int NearMisses, IReadOnlyList<DangerCase> FalseAlarms)
{
    /// <summary>Share of the dangers that were recognised, 0 to 1.</summary>
    public double Recall => Dangers == 0 ? 1 : 1 - ((double)Missed.Count / Dangers);

    /// <summary>Share of the near misses that were taken for danger, 0 to 1.</summary>
    public double FalseAlarmShare => NearMisses == 0 ? 0 : (double)FalseAlarms.Count / NearMisses;

    /// <summary>Every sentence that was judged wrongly, and as the last line recall and false alarms.</summary>
    public string ToText() => string.Join('\n',
    [
        .. Missed.Select(missed => $"missed       {missed.Kind,-9} {missed.Text}"),
        .. FalseAlarms.Select(alarm => $"false alarm  {string.Empty,-9} {alarm.Text}"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"danger recall {Recall:F4} ({Dangers - Missed.Count} of {Dangers}), false alarms {FalseAlarmShare:F4} ({FalseAlarms.Count} of {NearMisses} near misses)"),
    ]);
}
