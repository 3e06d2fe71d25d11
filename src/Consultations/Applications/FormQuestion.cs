using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;

namespace LegalAid.Consultations.Applications;

/// <summary>What an answer must be beyond the type of its question.</summary>
public enum FormCheck
{
    /// <summary>Nothing more.</summary>
    None,

    /// <summary>A telephone number at which the applicant can be reached.</summary>
    Phone,

    /// <summary>A citizen's identity number (GB 11643): its check digit and its day of birth must fit.</summary>
    IdNumber,
}

/// <summary>One question of the application form (<c>dialogs/application.yaml</c>). Immutable, thread-safe.</summary>
/// <param name="Question">What is asked, as in an interview.</param>
/// <param name="Label">Its name in the read-back and at the desk.</param>
/// <param name="Needed">Whether the form cannot be handed in without an answer; otherwise 不想说 will do.</param>
/// <param name="Check">What the answer must be beyond its type.</param>
/// <param name="Shortest">Fewest characters of a text, or null.</param>
/// <param name="Longest">Most characters of a text, or null.</param>
public sealed record FormQuestion(Question Question, string Label, bool Needed, FormCheck Check, int? Shortest, int? Longest)
{
    /// <summary>The fact that the answer sets.</summary>
    public string Fact => Question.Fact;

    /// <summary>Whether it is asked at all, given what is known.</summary>
    public bool Applies(FactSheet facts) => Question.Applies(facts);

    /// <summary>What the caller's answer tells; a number is kept without separators. Thread-safe, never throws on any words.</summary>
    /// <param name="utterance">The answer as it was said, keyed in or typed.</param>
    /// <param name="today">The caller's day.</param>
    public Understanding Understand(string utterance, DateOnly today) => Question.Understand(utterance, today) switch
    {
        Understanding.Understood { Value: FactValue.Words words } => UnderstandWords(words.Value, today),
        var understanding => understanding,
    };

    /// <summary>How a value of this fact is shown to people.</summary>
    public string Show(FactValue value, FormWords words) => value switch
    {
        FactValue.Words chosen when Question.Choices.FirstOrDefault(choice => choice.Value == chosen.Value) is { } choice => choice.Text,
        FactValue.YesNo yesNo => yesNo.Value ? words.Yes : words.No,
        FactValue.Unknown unknown => unknown.Declined ? words.Declined : words.Unknown,
        FactValue.Number money when Question.Type == QuestionType.Money => $"{money}元",
        FactValue.Day day => $"{day.Value.Year}年{day.Value.Month}月{day.Value.Day}日",
        _ => value.ToString(),
    };

    private Understanding UnderstandWords(string words, DateOnly today) => Check switch
    {
        FormCheck.Phone => PhoneNumber.TryParse(words, out var phone)
            ? new Understanding.Understood(new FactValue.Words(phone.Digits))
            : new Understanding.NotUnderstood("application.retry.phone"),
        FormCheck.IdNumber => CitizenNumber.TryParse(words, today, out var number)
            ? new Understanding.Understood(new FactValue.Words(number.Digits))
            : new Understanding.NotUnderstood("application.retry.id_number"),
        _ when words.Length < Shortest => new Understanding.NotUnderstood("application.retry.too_short"),
        _ when words.Length > Longest => new Understanding.NotUnderstood("application.retry.too_long"),
        _ => new Understanding.Understood(new FactValue.Words(words)),
    };
}
