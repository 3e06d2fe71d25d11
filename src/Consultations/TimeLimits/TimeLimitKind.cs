namespace LegalAid.Consultations.TimeLimits;

/// <summary>What the end of a period does.</summary>
public enum TimeLimitKind
{
    /// <summary>A limitation (时效): can be interrupted and suspended and is only a defence (Civil Code art. 192 to 195).</summary>
    Limitation,

    /// <summary>A fixed period: the right or the remedy is gone after it (Civil Code art. 199, procedural periods).</summary>
    Fixed,
}
