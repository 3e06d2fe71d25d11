using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>A dialog of steps in order; each may ask something, and the answer is the next one's result.</summary>
/// <remarks>Keeps the index of the step, the options and the values; null and empty ones are not written.</remarks>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>A waterfall.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="actions">Its steps; more can be added before it is first used.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    /// <summary>Adds a step at the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not null)
        {
            dc.ActiveDialog!.State[OptionsKey] = options;
        }

        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Only a message goes on to the next step; anything else leaves the waterfall waiting.</remarks>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, dc.ActiveDialog!.State.Get<int>(StepKey) + 1, reason, result, cancellationToken);
    }

    /// <summary>Runs one step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step at an index; after the last one, ends the waterfall with the result.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
        }

        var state = dc.ActiveDialog!.State;
        state[StepKey] = index;
        var values = state.Keep<DialogValues>(ValuesKey);
        var step = new WaterfallStepContext(
            dc,
            state.GetValueOrDefault(OptionsKey),
            values,
            index,
            reason,
            result,
            (next, token) => RunStepAsync(dc, index + 1, DialogReason.NextCalled, next, token));
        var turn = await OnStepAsync(step, cancellationToken).ConfigureAwait(false);
        if (values.Count == 0)
        {
            state.Remove(ValuesKey);
        }

        return turn;
    }
}
