namespace LegalAid.Intents.Danger;

/// <summary>What kind of danger somebody is in.</summary>
public static class DangerKinds
{
    /// <summary>Somebody is being hurt or threatened with it.</summary>
    public const string Violence = "violence";

    /// <summary>Somebody wants to end their life.</summary>
    public const string Suicide = "suicide";

    /// <summary>A child is being hurt, locked up or missing.</summary>
    public const string Child = "child";

    /// <summary>A crime is under way: robbery, kidnapping, being held.</summary>
    public const string Crime = "crime";

    /// <summary>Somebody needs a doctor at once.</summary>
    public const string Medical = "medical";

    /// <summary>Fire, gas, explosion.</summary>
    public const string Fire = "fire";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [Violence, Suicide, Child, Crime, Medical, Fire];
}
