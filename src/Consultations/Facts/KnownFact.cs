using LegalAid.Consultations.Interviews;

namespace LegalAid.Consultations.Facts;

/// <summary>A fact that eligibility or a time limit knows by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of the question for it.</param>
/// <param name="Values">For a choice, the values that it may have; otherwise null.</param>
internal sealed record KnownFact(string Name, QuestionType Type, IReadOnlyList<string>? Values = null);
