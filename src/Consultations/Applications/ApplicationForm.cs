using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Applications;

/// <summary>The application form: what is asked, in which order, and what must be agreed to. Immutable and thread-safe.</summary>
/// <remarks>
/// Consent to the use of personal data is asked before everything else, the declaration of truth after everything else. What is known from
/// the interview is not asked again, and a question that was declined is not asked a second time.
/// </remarks>
public sealed class ApplicationForm
{
    /// <summary>Version of the form's content; kept with every application.</summary>
    public required string Version { get; init; }

    /// <summary>Asks for consent to the use of personal data.</summary>
    public required FormQuestion Consent { get; init; }

    /// <summary>Asks the applicant to declare that everything is true; asked after the read-back.</summary>
    public required FormQuestion Declaration { get; init; }

    /// <summary>The sections, in the order in which they are asked.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>The words that the read-back needs.</summary>
    public required FormWords Words { get; init; }

    private IEnumerable<FormQuestion> Questions =>
        Sections.SelectMany(section => section.Questions).Prepend(Consent).Append(Declaration);

    /// <summary>The question to ask now, or null when there is none: all is asked, or consent or the declaration was refused.</summary>
    public FormQuestion? Next(FactSheet facts) => IsRefused(Consent, facts)
        ? null
        : Questions.FirstOrDefault(question => question.Applies(facts) && !facts.Has(question.Fact));

    /// <summary>The question that sets this fact, or null.</summary>
    public FormQuestion? Find(string fact) => Questions.FirstOrDefault(question => question.Fact == fact);

    /// <summary>Facts without which the form cannot be handed in and that are not known, not told or not agreed to; empty when it is complete.</summary>
    public IReadOnlyList<string> Missing(FactSheet facts) =>
    [
        .. Questions
            .Where(question => question.Needed && question.Applies(facts))
            .Where(question => question == Consent || question == Declaration
                ? facts.YesNo(question.Fact) != true
                : facts[question.Fact] is null or { Value: FactValue.Unknown })
            .Select(question => question.Fact),
    ];

    /// <summary>Everything that was answered, for the read-back before the declaration.</summary>
    public IReadOnlyList<SummaryLine> Summary(FactSheet facts) =>
    [
        .. from section in Sections
           from question in section.Questions
           where question.Applies(facts) && facts.Has(question.Fact)
           select new SummaryLine(section.Title, question.Fact, question.Label, question.Show(facts[question.Fact]!.Value, Words)),
    ];

    private static bool IsRefused(FormQuestion question, FactSheet facts) => facts.Has(question.Fact) && facts.YesNo(question.Fact) != true;
}
