using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>A piece of conversation that may last several turns.</summary>
/// <remarks>One object serves all conversations at once: what belongs to one of them is in <see cref="DialogInstance.State"/>.</remarks>
public abstract class Dialog
{
    /// <summary>The dialog waits for the user.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    /// <summary>A dialog.</summary>
    /// <param name="dialogId">Its id, by which it is found again in stored conversations; none means the name of its type.</param>
    protected Dialog(string? dialogId = null) => Id = string.IsNullOrWhiteSpace(dialogId) ? GetType().Name : dialogId;

    /// <summary>The id, unique within its set.</summary>
    public string Id { get; }

    /// <summary>Called when the dialog was put on the stack.</summary>
    /// <param name="dc">The dialogs of this conversation; the active one is this.</param>
    /// <param name="options">What the caller handed over; anything that JSON can hold.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Called when the user said something and this is the active dialog. Ends the dialog unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Called when the dialog above this one ended. Ends this one with the same result unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Asks again what the dialog waits for.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called before the dialog leaves the stack.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
