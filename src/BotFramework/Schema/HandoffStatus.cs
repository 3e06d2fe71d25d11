namespace LegalAid.BotFramework.Schema;

/// <summary>The value of a <see cref="HandoffEventNames.HandoffStatus"/> event.</summary>
/// <param name="State">One of <see cref="HandoffStates"/>; a reader tolerates others.</param>
/// <param name="Message">More about it.</param>
public sealed record HandoffStatus(string? State, string? Message = null);
