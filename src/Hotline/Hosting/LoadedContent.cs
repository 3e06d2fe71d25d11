using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Hotline.Settings;
using LegalAid.Intents;
using LegalAid.Queue.Seats;

namespace LegalAid.Hotline.Hosting;

/// <summary>What the engine knows: read from <c>dialogs/</c> and <c>models/</c>, checked before anything is served.</summary>
public sealed record LoadedContent(
    ConsultationContent Consultations, EligibilityRules Eligibility, ApplicationForm Form, SeatPlan Seats, IntentClassifier Classifier)
{
    public static async Task<LoadedContent> LoadAsync(HotlineSettings settings)
    {
        var classifier = Task.Run(() => IntentClassifier.Load(settings.ModelsDirectory));
        var eligibility = Task.Run(() => EligibilityRules.Load(settings.ContentDirectory));
        var consultations = ConsultationContent.Load(settings.ContentDirectory);
        return new LoadedContent(
            consultations,
            await eligibility,
            ApplicationForm.Load(settings.ContentDirectory),
            SeatPlan.Load(Path.Combine(settings.ContentDirectory, "seats.yaml")),
            await classifier);
    }
}
