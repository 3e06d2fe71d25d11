namespace LegalAid.BotFramework.State;

/// <summary>Somebody else wrote the same document since it was read; nothing was written. Run the turn again on fresh state.</summary>
/// <remarks>The message does not name the key, since keys hold ids of people; <see cref="Key"/> does.</remarks>
public sealed class StateConflictException(string key)
    : Exception("The state was written by somebody else since it was read, so nothing was saved. Run the turn again on fresh state.")
{
    /// <summary>The key of the stale document.</summary>
    public string Key { get; } = key;
}
