using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>Dialogs that can call each other by their ids.</summary>
public sealed class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);

    /// <summary>A set inside a dialog, which keeps the stack.</summary>
    public DialogSet()
    {
    }

    /// <summary>A set whose stack is kept in a state.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Adds a dialog.</summary>
    /// <exception cref="ArgumentException">Another dialog has that id: stored conversations could not tell them apart.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (!_dialogs.TryAdd(dialog.Id, dialog) && !ReferenceEquals(_dialogs[dialog.Id], dialog))
        {
            throw new ArgumentException($"There is a dialog '{dialog.Id}' already; give one of the two another id.", nameof(dialog));
        }

        return this;
    }

    /// <summary>The dialogs of this conversation.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a state.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("This set keeps no stack: make it with an accessor of DialogState, or let the dialog around it make the context.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>A dialog by its id, or null.</summary>
    public Dialog? Find(string dialogId) => _dialogs.GetValueOrDefault(dialogId);

    /// <summary>All dialogs, in the order in which they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;
}
