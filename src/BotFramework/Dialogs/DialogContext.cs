using LegalAid.BotFramework.Prompts;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>The dialogs of one conversation within one turn: the stack, and what can be done with it.</summary>
/// <remarks>Results are those of the SDK: a call that ends the last dialog returns <see cref="DialogTurnStatus.Complete"/> with its result.</remarks>
public class DialogContext
{
    /// <summary>The outermost context of a turn.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>A context inside a dialog of another one.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    /// <summary>The dialogs that can be called here, besides those of the parents.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The stack, the active dialog first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context around this one; null for the outermost.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The context inside the active dialog, where that is a component; null otherwise.</summary>
    public DialogContext? Child => ActiveDialog is { } active && FindDialog(active.Id) is ComponentDialog component ? component.CreateChildContext(this) : null;

    /// <summary>The dialog that hears the user next; null when the stack is empty.</summary>
    public DialogInstance? ActiveDialog => Stack is [var first, ..] ? first : null;

    /// <summary>Puts a dialog on the stack and begins it.</summary>
    /// <param name="dialogId">The dialog's id here or in a parent.</param>
    /// <param name="options">Anything that System.Text.Json can write and read; see <see cref="WaterfallStepContext.GetOptions{T}"/>.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <exception cref="UnknownDialogException">No such dialog; the stack stays as it was.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        var dialog = FindKnown(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    /// <exception cref="UnknownDialogException">No such prompt.</exception>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the active dialog.</summary>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when there is none.</returns>
    /// <exception cref="UnknownDialogException">The stored stack names a dialog that is not known.</exception>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } active
            ? FindKnown(active.Id).ContinueDialogAsync(this, cancellationToken)
            : Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty));

    /// <summary>Ends the active dialog and resumes the one below with the result.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken).ConfigureAwait(false);
        return ActiveDialog is { } active
            ? await FindKnown(active.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Cancels every dialog of this context.</summary>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> when there was none.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, cancellationToken);

    /// <summary>Cancels every dialog of this context, and those of the contexts around it.</summary>
    /// <remarks>A stored dialog that is not known any more is cancelled, too, without being told.</remarks>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, CancellationToken cancellationToken = default)
    {
        var any = false;
        for (var context = this; context is not null; context = cancelParents ? context.Parent : null)
        {
            while (context.ActiveDialog is not null)
            {
                any = true;
                await context.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken).ConfigureAwait(false);
            }
        }

        return new DialogTurnResult(any ? DialogTurnStatus.Cancelled : DialogTurnStatus.Empty, ParentEnded: any && cancelParents && Parent is not null);
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    /// <exception cref="UnknownDialogException">No such dialog; the stack stays as it was.</exception>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        _ = FindKnown(dialogId);
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken).ConfigureAwait(false);
        return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets the active dialog ask again.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default) =>
        ActiveDialog is { } active ? FindKnown(active.Id).RepromptDialogAsync(Context, active, cancellationToken) : Task.CompletedTask;

    /// <summary>A dialog of this context or of one around it, or null.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>The language tag of the turn's activity; null where the channel gives none.</summary>
    public string? GetLocale() => Context.Activity.Locale;

    private Dialog FindKnown(string dialogId) => FindDialog(dialogId) ?? throw new UnknownDialogException(dialogId, Dialogs);

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.RemoveAt(0);
    }
}
