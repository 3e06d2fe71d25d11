namespace LegalAid.Hotline.Dialogs;

/// <summary>Who speaks in a message that is not the program's own; goes to channels as <c>channelData</c>.</summary>
/// <param name="Kind"><see cref="Agent"/>.</param>
/// <param name="Name">The name that the caller sees.</param>
public sealed record Speaker(string Kind, string Name)
{
    /// <summary>A person at the desk.</summary>
    public const string Agent = "agent";
}
