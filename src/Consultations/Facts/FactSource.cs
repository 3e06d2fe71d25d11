namespace LegalAid.Consultations.Facts;

/// <summary>How a fact came to be known.</summary>
public enum FactSource
{
    /// <summary>Said by the caller without being asked.</summary>
    Heard,

    /// <summary>Answered to a question of an interview or a form.</summary>
    Asked,

    /// <summary>Entered by an agent.</summary>
    Keyed,

    /// <summary>Follows from the matter alone.</summary>
    Given,
}
