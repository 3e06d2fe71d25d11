namespace LegalAid.Intents.Slots;

/// <summary>What the person concerned is, where that counts for legal aid.</summary>
public static class Traits
{
    /// <summary>Came from the country to work.</summary>
    public const string MigrantWorker = "migrant_worker";

    /// <summary>Under 18.</summary>
    public const string Minor = "minor";

    /// <summary>60 or older.</summary>
    public const string Elderly = "elderly";

    /// <summary>Disabled; the value's kind tells how, of <see cref="DisabilityKinds"/>.</summary>
    public const string Disabled = "disabled";

    /// <summary>Soldier, or of the family of one.</summary>
    public const string MilitaryFamily = "military_family";

    /// <summary>Pregnant, or nursing a child.</summary>
    public const string Pregnant = "pregnant";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [MigrantWorker, Minor, Elderly, Disabled, MilitaryFamily, Pregnant];
}
