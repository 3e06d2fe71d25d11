using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>The stack of dialogs as it lives between turns.</summary>
public sealed class DialogState
{
    /// <summary>An empty stack.</summary>
    public DialogState()
    {
    }

    /// <summary>A stack; the list is kept, not copied.</summary>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack;

    /// <summary>The stack, the active dialog first.</summary>
    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; } = [];
}
