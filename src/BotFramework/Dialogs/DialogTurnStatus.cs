namespace LegalAid.BotFramework.Dialogs;

/// <summary>How things stand with the dialogs after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is on the stack.</summary>
    Empty = 0,

    /// <summary>The active dialog waits for the user.</summary>
    Waiting = 1,

    /// <summary>The last dialog ended, perhaps with a result.</summary>
    Complete = 2,

    /// <summary>All dialogs were cancelled.</summary>
    Cancelled = 3,
}
