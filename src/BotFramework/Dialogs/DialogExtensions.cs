using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>Runs a dialog as the root of a conversation.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the conversation's dialogs, or begins this one when there are none.</summary>
    /// <param name="dialog">The root.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">Where the stack is kept; saving it is the caller's.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <exception cref="UnknownDialogException">The stored stack names a dialog that is not known.</exception>
    public static async Task<DialogTurnResult> RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken).ConfigureAwait(false);
        var turn = await context.ContinueDialogAsync(cancellationToken).ConfigureAwait(false);
        return turn.Status == DialogTurnStatus.Empty
            ? await context.BeginDialogAsync(dialog.Id, null, cancellationToken).ConfigureAwait(false)
            : turn;
    }
}
