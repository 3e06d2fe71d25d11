using LegalAid.BotFramework.Schema;

namespace LegalAid.Channels.DirectLine;

/// <summary>The optional body of <c>tokens/generate</c> and <c>conversations</c>; members that are not named here are ignored.</summary>
internal sealed record StartRequest(ChannelAccount? User = null, string? Locale = null, IReadOnlyList<string>? TrustedOrigins = null)
{
    public static StartRequest Empty { get; } = new();
}
