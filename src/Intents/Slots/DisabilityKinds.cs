namespace LegalAid.Intents.Slots;

/// <summary>How somebody is disabled.</summary>
public static class DisabilityKinds
{
    /// <summary>Blind or hardly seeing.</summary>
    public const string Sight = "sight";

    /// <summary>Deaf or hard of hearing.</summary>
    public const string Hearing = "hearing";

    /// <summary>Not speaking.</summary>
    public const string Speech = "speech";

    /// <summary>Of limbs, mind or anything else.</summary>
    public const string Other = "other";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Sight, Hearing, Speech, Other];
}
