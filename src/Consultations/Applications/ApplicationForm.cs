using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Applications;

/// <summary>The application form: what is asked, in which order, and what must be agreed to. Immutable and thread-safe.</summary>
/// <remarks>
/// Consent to the use of personal data is asked before everything else, the declaration of truth after everything else. What is known from
/// the interview is not asked again, and a question that was declined is not asked a second time.
/// </remarks>
public sealed class ApplicationForm
{
    /// <summary>Under this name the form reads what the rules said of means; see <see cref="Begin"/>.</summary>
    public const string MeansTestFact = "means_test";

    /// <summary>Version of the form's content; kept with every application.</summary>
    public required string Version { get; init; }

    /// <summary>Asks for consent to the use of personal data.</summary>
    public required FormAgreement Consent { get; init; }

    /// <summary>Asks the applicant to declare that everything is true; asked after the read-back.</summary>
    public required FormAgreement Declaration { get; init; }

    /// <summary>The sections, in the order in which they are asked.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>The words that the read-back needs.</summary>
    public required FormWords Words { get; init; }

    private IEnumerable<FormQuestion> Questions =>
        Sections.SelectMany(section => section.Questions).Prepend(Consent.Question).Append(Declaration.Question);

    /// <summary>Reads and checks the form.</summary>
    /// <param name="directory">The directory <c>dialogs/</c>.</param>
    /// <exception cref="ContentException">The form has errors; all of them are listed with file and line.</exception>
    public static ApplicationForm Load(string directory)
    {
        var errors = new ContentErrors();
        var form = ApplicationFormReader.Read(new ContentFolder(directory, errors), lawDirectory: null);
        return errors.Any || form is null ? throw new ContentException(errors.Sorted()) : form;
    }

    /// <summary>Everything that is wrong with the form, by file and line; empty when it can be used.</summary>
    /// <param name="directory">The directory <c>dialogs/</c>.</param>
    /// <param name="lawDirectory">A directory of law texts against which article numbers are checked, or null for no such check.</param>
    public static IReadOnlyList<ContentError> Check(string directory, string? lawDirectory = null)
    {
        var errors = new ContentErrors();
        ApplicationFormReader.Read(new ContentFolder(directory, errors), lawDirectory);
        return errors.Sorted();
    }

    /// <summary>The sheet with which the form begins: means are asked for only where they are tested.</summary>
    public static FactSheet Begin(FactSheet facts, MeansTest meansTest) =>
        facts.With(MeansTestFact, new FactValue.Words(EligibilityRules.NameOf(meansTest)), FactSource.Given);

    /// <summary>The question to ask now, or null when there is none: all is asked, or consent was refused.</summary>
    public FormQuestion? Next(FactSheet facts) => facts.Has(Consent.Question.Fact) && facts.YesNo(Consent.Question.Fact) != true
        ? null
        : Questions.FirstOrDefault(question => question.Applies(facts) && !facts.Has(question.Fact));

    /// <summary>The question that sets this fact, or null.</summary>
    public FormQuestion? Find(string fact) => Questions.FirstOrDefault(question => question.Fact == fact);

    /// <summary>Facts without which the form cannot be handed in and that are not known, not told or not agreed to; empty when it is complete.</summary>
    public IReadOnlyList<string> Missing(FactSheet facts) =>
    [
        .. Questions
            .Where(question => question.Needed && question.Applies(facts))
            .Where(question => question == Consent.Question || question == Declaration.Question
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
}
