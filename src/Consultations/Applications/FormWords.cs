namespace LegalAid.Consultations.Applications;

/// <summary>The words that the read-back needs.</summary>
/// <param name="Yes">For yes.</param>
/// <param name="No">For no.</param>
/// <param name="Unknown">For "does not know".</param>
/// <param name="Declined">For "does not want to say".</param>
public sealed record FormWords(string Yes, string No, string Unknown, string Declined);
