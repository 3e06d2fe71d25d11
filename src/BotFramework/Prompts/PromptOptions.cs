using System.Text.Json;
using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Prompts;

/// <summary>What a prompt asks, and how it asks again.</summary>
public sealed class PromptOptions
{
    /// <summary>The question; none means that it was asked already.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that was not understood or not valid; none means <see cref="Prompt"/> again.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>What to choose from.</summary>
    public IList<Choice>? Choices { get; set; }

    /// <summary>How choices are shown; none means the prompt's own style.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything that the validator needs; read it with <see cref="GetValidations{T}"/>.</summary>
    public object? Validations { get; set; }

    /// <summary><see cref="Validations"/> typed; the type's default where there are none.</summary>
    /// <exception cref="JsonException">They do not fit the type.</exception>
    public T? GetValidations<T>() => ActivityJson.ConvertTo<T>(Validations);

    /// <summary>What must be kept to ask again: the words and what is shown with them, without addresses, ids and times.</summary>
    internal PromptOptions ToKeep() => new()
    {
        Prompt = Prompt is null ? null : Copy(Prompt),
        RetryPrompt = RetryPrompt is null ? null : Copy(RetryPrompt),
        Choices = Choices is { Count: > 0 } ? Choices : null,
        Style = Style,
        Validations = Validations,
    };

    /// <summary>The question as a new activity: sending gives an activity its addresses, and these must not stay with the question.</summary>
    internal static Activity Copy(Activity question) => new()
    {
        Type = question.Type == ActivityTypes.Message ? null : question.Type,
        Text = question.Text,
        Speak = question.Speak,
        TextFormat = question.TextFormat,
        InputHint = question.InputHint == InputHints.ExpectingInput ? null : question.InputHint,
        SuggestedActions = question.SuggestedActions,
        Attachments = question.Attachments is { Count: > 0 } ? question.Attachments : null,
        AttachmentLayout = question.Attachments is { Count: > 0 } ? question.AttachmentLayout : null,
        ChannelData = question.ChannelData,
        Value = question.Value,
        ValueType = question.ValueType,
        Name = question.Name,
    };
}
