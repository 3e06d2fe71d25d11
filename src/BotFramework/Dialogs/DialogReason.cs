namespace LegalAid.BotFramework.Dialogs;

/// <summary>Why a method of a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog was begun.</summary>
    BeginCalled = 0,

    /// <summary>The user said something.</summary>
    ContinueCalled = 1,

    /// <summary>A dialog above it ended, or it ends itself.</summary>
    EndCalled = 2,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled = 3,

    /// <summary>All dialogs are cancelled.</summary>
    CancelCalled = 4,

    /// <summary>A waterfall step went on to the next one.</summary>
    NextCalled = 5,
}
