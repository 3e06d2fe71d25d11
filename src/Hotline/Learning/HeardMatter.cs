using System.Text;
using System.Text.RegularExpressions;
using LegalAid.Consultations.Facts;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Observability;
using LegalAid.Intents.Text;

namespace LegalAid.Hotline.Learning;

/// <summary>The words with which a caller first told the matter, and what the model took them for.</summary>
/// <param name="Words">The words.</param>
/// <param name="Matter">Code of the likeliest matter.</param>
/// <param name="Confidence">How likely it is, 0 to 1.</param>
/// <param name="Model">Fingerprint of the model.</param>
public sealed partial record HeardMatter(string Words, string Matter, double Confidence, string Model)
{
    private const string Sign = "*";
    private const int ShortestName = 2;

    // What the application form asks for in words that name somebody or say where they live.
    private static readonly string[] NamingFacts = ["applicant_name", "beneficiary_name", "opponent", "address"];

    public static HeardMatter Of(Utterance utterance) =>
        new(utterance.Text, utterance.Meaning.Matters[0].Matter, utterance.Meaning.Confidence, utterance.Model);

    /// <summary>
    /// The same on one line, with a sign for every number by which somebody can be found and for every name that is known; null when that
    /// leaves nothing to learn from.
    /// </summary>
    public HeardMatter? Masked(FactSheet facts)
    {
        var names = NamingFacts.Select(fact => facts.Words(fact)?.Normalize(NormalizationForm.FormKC).Trim())
            .OfType<string>().Where(name => name.Length >= ShortestName).OrderByDescending(name => name.Length);
        var line = Spaces.Replace(Words.Normalize(NormalizationForm.FormKC), " ").Trim();
        var masked = names.Aggregate(
            PersonalNumberMask.Replace(line, Sign), (text, name) => text.Replace(name, Sign, StringComparison.OrdinalIgnoreCase));
        return masked.Any(UtteranceText.IsHan) ? this with { Words = masked } : null;
    }

    /// <summary>Without the words: this may be logged.</summary>
    public override string ToString() => $"{nameof(HeardMatter)} {Matter}";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
