namespace LegalAid.Channels.Connector;

/// <summary>Who posts to the bot, as far as its token says.</summary>
internal abstract record ChannelIdentity
{
    private ChannelIdentity()
    {
    }

    /// <summary>No token, where none is asked for.</summary>
    public sealed record Anonymous : ChannelIdentity;

    /// <summary>The channel service, speaking for some channels and one service URL.</summary>
    /// <param name="Endorsements">The channels that the key may speak for.</param>
    /// <param name="ServiceUrl">Where replies go; null where the token names none.</param>
    public sealed record ChannelService(IReadOnlyList<string> Endorsements, string? ServiceUrl) : ChannelIdentity;

    /// <summary>A token that proves nothing, or none at all.</summary>
    public sealed record Unknown : ChannelIdentity;
}
