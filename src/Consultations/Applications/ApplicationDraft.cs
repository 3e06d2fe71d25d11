using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;

namespace LegalAid.Consultations.Applications;

/// <summary>A filled-in form that is to be handed in.</summary>
/// <param name="ConversationId">The conversation in which it was filled in.</param>
/// <param name="DraftId">Names the draft within the conversation; handing in one draft twice makes one application.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="MeansTest">What the rules said of means.</param>
/// <param name="Urgent">Whether a time limit presses.</param>
/// <param name="FormVersion"><see cref="ApplicationForm.Version"/> of the form that was asked.</param>
/// <param name="Answers">All that is known, consent and declaration included.</param>
public sealed record ApplicationDraft(
    string ConversationId,
    string DraftId,
    string Channel,
    Matter Matter,
    MeansTest MeansTest,
    bool Urgent,
    string FormVersion,
    FactSheet Answers);
