namespace LegalAid.BotFramework.Dialogs;

/// <summary>A dialog is called, or stands on a stored stack, that no set knows.</summary>
public sealed class UnknownDialogException : InvalidOperationException
{
    internal UnknownDialogException(string dialogId, DialogSet known)
        : base($"No dialog '{dialogId}' is known here (known: {string.Join(", ", known.GetDialogs().Select(dialog => dialog.Id))}). "
            + "Add it to the set or component; if the conversation was stored by another version of the program, cancel all its dialogs.") =>
        DialogId = dialogId;

    /// <summary>The id that was looked for.</summary>
    public string DialogId { get; }
}
