namespace LegalAid.Consultations.Matters;

/// <summary>What the content says of a matter.</summary>
/// <param name="Matter">The matter.</param>
/// <param name="Name">Its Chinese name, for agents and papers.</param>
/// <param name="Choice">How a caller would call it, short enough for a button.</param>
public sealed record MatterEntry(Matter Matter, string Name, string Choice);
