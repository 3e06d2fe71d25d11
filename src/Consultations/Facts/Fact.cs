namespace LegalAid.Consultations.Facts;

/// <summary>One thing known of a caller's matter, and how it came to be known.</summary>
public sealed record Fact(string Name, FactValue Value, FactSource Source);
