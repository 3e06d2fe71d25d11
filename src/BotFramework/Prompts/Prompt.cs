using System.Text.Json;
using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>A dialog that asks one thing until it is answered.</summary>
/// <typeparam name="T">What it asks for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private const string OptionsKey = "options";
    private const string StateKey = "state";
    private const string AttemptsKey = "attempts";

    private readonly PromptValidator<T>? _validator;

    /// <summary>A prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides whether an answer is taken; none takes every answer that was understood.</param>
    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId) => _validator = validator;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options are not <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions given)
        {
            throw new ArgumentException($"The prompt '{Id}' is begun with {nameof(PromptOptions)}, not with {options?.GetType().Name ?? "nothing"}.", nameof(options));
        }

        var kept = given.ToKeep();
        var state = dc.ActiveDialog!.State;
        state[OptionsKey] = kept;
        await AskAsync(dc.Context, state, kept, isRetry: false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    /// <remarks>Only a message is an answer; anything else leaves the prompt waiting.</remarks>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var state = dc.ActiveDialog!.State;
        var options = state.Keep<PromptOptions>(OptionsKey);
        var own = state.Keep<DialogValues>(StateKey);
        var recognized = await OnRecognizeAsync(dc.Context, own, options, cancellationToken).ConfigureAwait(false);
        var attempts = state.Get<int>(AttemptsKey) + 1;
        state[AttemptsKey] = attempts;

        var (isTaken, validatorSpoke) = (recognized.Succeeded, false);
        if (_validator is not null)
        {
            dc.Context.OnSendActivities((_, activities, next) =>
            {
                validatorSpoke |= activities.Any(activity => activity.Type != ActivityTypes.Trace);
                return next();
            });
            var context = new PromptValidatorContext<T>(dc.Context, recognized, own, options, attempts);
            isTaken = await _validator(context, cancellationToken).ConfigureAwait(false);
        }

        if (isTaken)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);
        }

        if (!validatorSpoke)
        {
            await OnPromptAsync(dc.Context, own, options, isRetry: true, cancellationToken).ConfigureAwait(false);
        }

        DropWhenEmpty(state, own);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    /// <remarks>A dialog that was put on top of the prompt ended: the prompt asks again.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return AskAsync(turnContext, instance.State, instance.State.Keep<PromptOptions>(OptionsKey), isRetry: false, cancellationToken);
    }

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What this prompt keeps between turns.</param>
    /// <param name="options">What to ask.</param>
    /// <param name="isRetry">An answer was not taken.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected virtual Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, Question(options, isRetry), cancellationToken);

    /// <summary>Understands the answer.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>The question to send now, as a new activity that may be changed; null when there is none.</summary>
    protected static Activity? Question(PromptOptions options, bool isRetry)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (((isRetry ? options.RetryPrompt : null) ?? options.Prompt) is not { } kept)
        {
            return null;
        }

        var question = PromptOptions.Copy(kept);
        question.Type ??= ActivityTypes.Message;
        question.InputHint ??= InputHints.ExpectingInput;
        return question;
    }

    /// <summary>Adds choices to a question.</summary>
    /// <param name="prompt">The question; none means the choices alone.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How to show them.</param>
    /// <param name="options">How to write them into text.</param>
    protected static Activity AppendChoices(Activity? prompt, string? channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null)
    {
        var question = prompt ?? MessageFactory.Text(null, null, InputHints.ExpectingInput);
        if (style == ListStyle.None || choices is not { Count: > 0 })
        {
            return question;
        }

        var shown = (Activity)(style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, question.Text, question.Speak, options),
            ListStyle.List => ChoiceFactory.List(choices, question.Text, question.Speak, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, question.Text, question.Speak),
            _ => ChoiceFactory.ForChannel(channelId, choices, question.Text, question.Speak, options),
        });
        question.Text = shown.Text;
        question.Speak = shown.Speak;
        question.SuggestedActions = shown.SuggestedActions ?? question.SuggestedActions;
        return question;
    }

    /// <summary>Sends a question where there is one.</summary>
    protected static async Task SendAsync(ITurnContext turnContext, Activity? question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (question is not null)
        {
            await turnContext.SendActivityAsync(question, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The user's words; the value of a button where a press sent no words.</summary>
    protected static string? Utterance(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return !string.IsNullOrWhiteSpace(activity.Text) ? activity.Text
            : activity.Value is string or JsonElement { ValueKind: JsonValueKind.String } ? activity.Value.ToString()
            : null;
    }

    /// <summary>What was understood, or that nothing was.</summary>
    protected static Task<PromptRecognizerResult<T>> Understood(bool succeeded, T? value) =>
        Task.FromResult(new PromptRecognizerResult<T> { Succeeded = succeeded, Value = succeeded ? value : default });

    private async Task AskAsync(ITurnContext turnContext, DialogValues state, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        var own = state.Keep<DialogValues>(StateKey);
        await OnPromptAsync(turnContext, own, options, isRetry, cancellationToken).ConfigureAwait(false);
        DropWhenEmpty(state, own);
    }

    private static void DropWhenEmpty(DialogValues state, DialogValues own)
    {
        if (own.Count == 0)
        {
            state.Remove(StateKey);
        }
    }
}
