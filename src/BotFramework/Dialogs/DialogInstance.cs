namespace LegalAid.BotFramework.Dialogs;

/// <summary>A dialog on the stack: which one, and what it keeps.</summary>
public sealed class DialogInstance
{
    /// <summary>Id of the dialog within its set.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>What the dialog keeps between turns.</summary>
    public DialogValues State { get; set; } = [];
}
