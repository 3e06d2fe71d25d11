using System.Numerics;
using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>Asks for a number (see <see cref="NumberRecognizer"/>).</summary>
/// <typeparam name="T">int, long, decimal, double or the like. A number that does not fit it is not understood.</typeparam>
public class NumberPrompt<T>(string dialogId, PromptValidator<T>? validator = null) : Prompt<T>(dialogId, validator)
    where T : struct, INumber<T>
{
    private static readonly NumberRecognizer Recognizer = new();
    private static readonly bool IsWhole = T.IsInteger(T.CreateSaturating(0.5m));

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (Recognizer.Recognize(Utterance(turnContext)) is not { } number)
        {
            return Understood(false, default);
        }

        var value = T.CreateSaturating(number.Value);
        return Understood(!IsWhole || decimal.CreateSaturating(value) == number.Value, value);
    }
}
