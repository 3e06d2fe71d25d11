using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>Asks for an amount of money in yuan (see <see cref="MoneyRecognizer"/>).</summary>
public class MoneyPrompt(string dialogId, PromptValidator<RecognizedMoney>? validator = null) : Prompt<RecognizedMoney>(dialogId, validator)
{
    private static readonly MoneyRecognizer Recognizer = new();

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<RecognizedMoney>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var money = Recognizer.Recognize(Utterance(turnContext));
        return Understood(money is not null, money);
    }
}
