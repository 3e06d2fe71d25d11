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
}
