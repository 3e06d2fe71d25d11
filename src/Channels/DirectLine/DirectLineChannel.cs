namespace LegalAid.Channels.DirectLine;

/// <summary>The channel's names.</summary>
public static class DirectLineChannel
{
    /// <summary>The channel id of every activity that comes this way.</summary>
    public const string Id = "directline";

    /// <summary>Where the protocol's paths begin.</summary>
    internal const string BasePath = "/v3/directline";
}
