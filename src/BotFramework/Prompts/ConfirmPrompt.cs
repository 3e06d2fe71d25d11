using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>Asks for yes or no; understood as <see cref="YesNoRecognizer"/> does, or by the words and places of the two choices.</summary>
/// <remarks>Not knowing and not wanting to say are no answers here: use <see cref="YesNoPrompt"/> where they are.</remarks>
public class ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null) : Prompt<bool>(dialogId, validator)
{
    private static readonly YesNoRecognizer YesNo = new();
    private static readonly ChoiceRecognizer Choices = new();

    /// <summary>How yes and no are shown. Auto: as buttons where the channel has them, and else not at all, since people know how to answer.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>How yes and no are written into text.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no as the user sees them.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; } = Tuple.Create(new Choice("是"), new Choice("不是"));

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var channel = turnContext.Activity.ChannelId;
        return SendAsync(turnContext, AppendChoices(Question(options, isRetry), channel, Pair, StyleFor(options.Style ?? Style, channel), ChoiceOptions), cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var utterance = Utterance(turnContext);
        bool? answer = YesNo.Recognize(utterance, options.Prompt?.Text) switch
        {
            YesNoAnswer.Yes => true,
            YesNoAnswer.No => false,
            null when Choices.Recognize(utterance, [.. Pair.Select(ChoicePrompt.Words)]) is { Score: 1 } found => found.Index == 0,
            _ => null,
        };
        return Understood(answer is not null, answer ?? false);
    }

    internal static ListStyle StyleFor(ListStyle style, string? channelId) =>
        style != ListStyle.Auto ? style : Channel.SupportsSuggestedActions(channelId, 2) ? ListStyle.SuggestedAction : ListStyle.None;

    private Choice[] Pair => [ConfirmChoices.Item1, ConfirmChoices.Item2];
}
