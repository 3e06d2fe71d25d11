using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>Asks for a date (see <see cref="DateRecognizer"/>); returns one resolution.</summary>
/// <param name="dialogId">Its id.</param>
/// <param name="validator">Decides whether an answer is taken.</param>
/// <param name="time">Tells today, in its local time zone; none means the system's clock.</param>
/// <param name="preference">Where to look for a date whose year or month was left out.</param>
public class DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, TimeProvider? time = null, DatePreference preference = DatePreference.Past)
    : Prompt<IList<DateTimeResolution>>(dialogId, validator)
{
    private static readonly DateRecognizer Recognizer = new();
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(_time.GetLocalNow().DateTime);
        var date = Recognizer.Recognize(Utterance(turnContext), today, preference);
        return Understood(date is not null, date is null ? null : [DateTimeResolution.Of(date)]);
    }
}
