using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>Asks for yes or no, and takes 不知道 and 不想说 as answers, too.</summary>
public class YesNoPrompt(string dialogId, PromptValidator<YesNoAnswer>? validator = null) : Prompt<YesNoAnswer>(dialogId, validator)
{
    private static readonly YesNoRecognizer YesNo = new();

    /// <inheritdoc/>
    /// <remarks>Choices of the options are shown as buttons where the channel has them; they are for show only.</remarks>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var channel = turnContext.Activity.ChannelId;
        var style = ConfirmPrompt.StyleFor(options.Style ?? ListStyle.Auto, channel);
        return SendAsync(turnContext, AppendChoices(Question(options, isRetry), channel, options.Choices ?? [], style), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<YesNoAnswer>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var answer = YesNo.Recognize(Utterance(turnContext), options.Prompt?.Text);
        return Understood(answer is not null, answer ?? default);
    }
}
