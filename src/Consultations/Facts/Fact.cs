namespace LegalAid.Consultations.Facts;

/// <summary>One thing known of a caller's matter, and how it came to be known.</summary>
public sealed record Fact(string Name, FactValue Value, FactSource Source)
{
    /// <summary>The name alone: this may be logged.</summary>
    public override string ToString() => Name;
}
