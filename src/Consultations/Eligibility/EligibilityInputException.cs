namespace LegalAid.Consultations.Eligibility;

/// <summary>The JSON handed to <see cref="EligibilityJson"/> cannot be used; the message names the index and the field.</summary>
public sealed class EligibilityInputException(string field, string problem) : Exception($"{field}: {problem}")
{
    /// <summary>Where it is wrong, for example <c>[2].facts.claim</c>; <c>$</c> is the whole document.</summary>
    public string Field { get; } = field;
}
