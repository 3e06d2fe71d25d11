using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>Asks to choose one of <see cref="PromptOptions.Choices"/>; understood by words, synonyms or place (see <see cref="ChoiceRecognizer"/>).</summary>
public class ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null) : Prompt<FoundChoice>(dialogId, validator)
{
    private static readonly ChoiceRecognizer Recognizer = new();

    /// <summary>How choices are shown where the options do not say.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>How choices are written into text.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var question = AppendChoices(Question(options, isRetry), turnContext.Activity.ChannelId, options.Choices ?? [], options.Style ?? Style, ChoiceOptions);
        return question.HasContent() || question.SuggestedActions is not null ? SendAsync(turnContext, question, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var choices = options.Choices ?? [];
        var found = Recognizer.Recognize(Utterance(turnContext), [.. choices.Select(Words)]);
        return Understood(found is not null, found is null ? null : new FoundChoice
        {
            Value = choices[found.Index].Value ?? found.Text,
            Index = found.Index,
            Score = found.Score,
            Synonym = found.Matched,
        });
    }

    internal static ChoiceWords Words(Choice choice)
    {
        var says = new List<string>(choice.Synonyms ?? []);
        says.AddRange(new[] { choice.Action?.Title, choice.Action?.Text, choice.Action?.Value?.ToString() }.OfType<string>());
        return new ChoiceWords(choice.Value ?? string.Empty, says);
    }
}
