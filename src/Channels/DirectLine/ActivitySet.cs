using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels.DirectLine;

/// <summary>What a poll answers and a stream's frame holds.</summary>
/// <param name="Activities">In order; never null.</param>
/// <param name="Watermark">Where to read on.</param>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);
