using LegalAid.BotFramework.Schema;
using LegalAid.Consultations.Interviews;

namespace LegalAid.Hotline.Dialogs;

/// <summary>Asks a question, says why it is asked, and asks again.</summary>
public sealed class QuestionSpeech(Speech speech)
{
    private static readonly string[] WhyWords = ["为什么", "为啥", "干嘛问", "问这个干", "问这干", "凭什么问"];

    private const int LongestWhy = 12;

    /// <summary>Whether the caller asks back why this is asked.</summary>
    public static bool AsksWhy(string text) =>
        text.Length <= LongestWhy && WhyWords.Any(word => text.Contains(word, StringComparison.Ordinal));

    public Activity Ask(Question question) => Ask(question, Choices(question));

    /// <summary>Asks, offering these answers in place of the usual ones.</summary>
    public Activity Ask(Question question, IReadOnlyList<string> choices) => speech.Say(question.Ask, question.Speak, choices);

    public Activity SayWhy(Question question) =>
        question.Why is { } why ? speech.Say(why, why, null) : speech.Say("interview.no_why");

    public Activity AskAgain(Question question, Understanding.NotUnderstood reason) => speech.Say(reason.Reason, choices: Choices(question));

    public Activity AskAgain(Question question, Understanding.OutOfRange range) =>
        speech.Say("interview.out_of_range", new { range.Min, range.Max }, Choices(question));

    private IReadOnlyList<string> Choices(Question question) => question.Type switch
    {
        QuestionType.Confirm => speech.Choices("choice.yes", "choice.no", "choice.unknown"),
        QuestionType.Choice => [.. question.Choices.Select(choice => choice.Text), speech.Text("choice.unknown")],
        _ => [],
    };
}
