namespace LegalAid.Channels.Connector;

/// <summary>The connector's names.</summary>
public static class ConnectorChannel
{
    /// <summary>Names the way out through the connector. Activities keep the id of the channel behind it (<c>msteams</c>, …).</summary>
    public const string Id = "connector";

    /// <summary>Where channels post activities.</summary>
    internal const string Path = "/api/messages";
}
