using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>A dialog made of dialogs, with a stack of its own; from outside it is one dialog.</summary>
public class ComponentDialog : Dialog
{
    /// <summary>Name under which the inner stack is kept in the component's state.</summary>
    public const string PersistedDialogState = "dialogs";

    /// <summary>A component.</summary>
    /// <param name="dialogId">Its id; none means the name of its type.</param>
    public ComponentDialog(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that is begun with the component; the first one added unless set.</summary>
    public string? InitialDialogId { get; set; }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; } = new();

    /// <summary>Adds a dialog.</summary>
    /// <exception cref="ArgumentException">Another dialog inside has that id.</exception>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <summary>A dialog inside, or null.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The context inside, when this component is the active dialog of the one given.</summary>
    public DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, dc.ActiveDialog!.State.Keep<DialogState>(PersistedDialogState));
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var inner = CreateChildContext(dc);
        var turn = await OnBeginDialogAsync(inner, options, cancellationToken).ConfigureAwait(false);
        return await GoOnAsync(dc, turn, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = await OnContinueDialogAsync(CreateChildContext(dc), cancellationToken).ConfigureAwait(false);
        return await GoOnAsync(dc, turn, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>Called only when a dialog was put on top of this one from outside; the component then asks again.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await Inside(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason is DialogReason.CancelCalled or DialogReason.ReplaceCalled)
        {
            await Inside(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins the initial dialog.</summary>
    /// <exception cref="InvalidOperationException">The component has no dialog.</exception>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.BeginDialogAsync(
            InitialDialogId ?? throw new InvalidOperationException($"The component '{Id}' has no dialog: add one with {nameof(AddDialog)}."),
            options,
            cancellationToken);
    }

    /// <summary>Hands the turn to the active dialog inside. Override it to hear interruptions first.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Called before the component leaves the stack.</summary>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called after the active dialog inside asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends the component when the dialogs inside ended.</summary>
    /// <param name="outerDc">The context in which the component is active.</param>
    /// <param name="result">What the last dialog inside returned.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private Task<DialogTurnResult> GoOnAsync(DialogContext outerDc, DialogTurnResult turn, CancellationToken cancellationToken) => turn switch
    {
        { Status: DialogTurnStatus.Waiting } => Task.FromResult(EndOfTurn),
        { ParentEnded: true } => Task.FromResult(turn with { ParentEnded = outerDc.Parent is not null }),
        _ => EndComponentAsync(outerDc, turn.Result, cancellationToken),
    };

    private DialogContext Inside(ITurnContext turnContext, DialogInstance instance) =>
        new(Dialogs, turnContext, instance.State.Keep<DialogState>(PersistedDialogState));
}
