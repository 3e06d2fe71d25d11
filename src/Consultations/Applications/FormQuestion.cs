using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Applications;

/// <summary>What sort of answer a question of the form takes.</summary>
public enum FormFieldType
{
    /// <summary>Free words.</summary>
    Text,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Confirm,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>How many persons.</summary>
    People,

    /// <summary>A telephone number at which the applicant can be reached.</summary>
    Phone,

    /// <summary>A citizen's identity number (GB 11643).</summary>
    IdNumber,

    /// <summary>A place; the province is wanted at least.</summary>
    Place,
}

/// <summary>A choice of a question.</summary>
/// <param name="Value">The value of the fact.</param>
/// <param name="Text">What the caller sees.</param>
/// <param name="Says">Other ways in which people say it.</param>
public sealed record FormChoice(string Value, string Text, IReadOnlyList<string> Says);

/// <summary>One question of the application form (<c>dialogs/application.yaml</c>).</summary>
/// <param name="Fact">The fact that the answer sets.</param>
/// <param name="Label">Its name in the read-back and at the desk.</param>
/// <param name="Ask">The question in Chinese.</param>
/// <param name="Speak">The same for the ear, or null when <paramref name="Ask"/> serves.</param>
/// <param name="Why">Why it is asked, or null.</param>
/// <param name="Type">What sort of answer it takes.</param>
/// <param name="Choices">The choices; empty for other types.</param>
/// <param name="Needed">Whether the form cannot be handed in without an answer; otherwise 不想说 will do.</param>
/// <param name="When">Facts that must have one of these values (in the writing of JSON) for the question to be asked; empty: always.</param>
/// <param name="Min">The least number, or null.</param>
/// <param name="Max">The greatest number, or for text the greatest length, or null.</param>
public sealed record FormQuestion(
    string Fact,
    string Label,
    string Ask,
    string? Speak,
    string? Why,
    FormFieldType Type,
    IReadOnlyList<FormChoice> Choices,
    bool Needed,
    IReadOnlyDictionary<string, IReadOnlyList<string>> When,
    decimal? Min,
    decimal? Max)
{
    /// <summary>Whether the question is asked at all, given what is known.</summary>
    public bool Applies(FactSheet facts) =>
        When.All(condition => facts[condition.Key] is { } fact && condition.Value.Contains(fact.Value.ToString()));

    /// <summary>How a value of this question's fact is shown to people.</summary>
    public string Show(FactValue value, FormWords words) => value switch
    {
        FactValue.Words chosen when Choices.FirstOrDefault(choice => choice.Value == chosen.Value) is { } choice => choice.Text,
        FactValue.YesNo yesNo => yesNo.Value ? words.Yes : words.No,
        FactValue.Unknown unknown => unknown.Declined ? words.Declined : words.Unknown,
        _ => value.ToString(),
    };
}

/// <summary>The words that the read-back needs.</summary>
/// <param name="Yes">For yes.</param>
/// <param name="No">For no.</param>
/// <param name="Unknown">For "does not know".</param>
/// <param name="Declined">For "does not want to say".</param>
public sealed record FormWords(string Yes, string No, string Unknown, string Declined);

/// <summary>Questions that belong together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Questions">Its questions, in the order in which they are asked.</param>
public sealed record FormSection(string Id, string Title, IReadOnlyList<FormQuestion> Questions);

/// <summary>One line of the read-back.</summary>
/// <param name="Section">Heading of the section.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its value as shown to people.</param>
public sealed record SummaryLine(string Section, string Fact, string Label, string Value);
