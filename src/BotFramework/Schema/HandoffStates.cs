namespace LegalAid.BotFramework.Schema;

/// <summary>States that a <see cref="HandoffEventNames.HandoffStatus"/> event reports; a reader tolerates others.</summary>
public static class HandoffStates
{
    /// <summary>A person has taken the conversation.</summary>
    public const string Accepted = "accepted";

    /// <summary>Nobody could take it.</summary>
    public const string Failed = "failed";

    /// <summary>The person is done; the bot goes on.</summary>
    public const string Completed = "completed";
}
