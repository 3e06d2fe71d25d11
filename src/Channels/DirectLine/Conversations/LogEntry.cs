using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels.DirectLine;

/// <summary>An activity in a conversation's log.</summary>
/// <param name="Counter">Its place.</param>
/// <param name="Activity">The activity, with its id and timestamp.</param>
internal sealed record LogEntry(long Counter, Activity Activity);
