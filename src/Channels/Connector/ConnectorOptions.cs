namespace LegalAid.Channels.Connector;

/// <summary>Settings of the Bot Framework connector: who may post to <c>/api/messages</c>, and where replies may go.</summary>
/// <remarks>Checked once, by <see cref="Validate"/>, when the channel is added.</remarks>
public sealed record ConnectorOptions
{
    /// <summary>Where the keys of the public channel service are described.</summary>
    public static Uri PublicMetadata { get; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>The bot's app id: the audience of incoming tokens and the client of outgoing ones. Null only with <see cref="AllowAnonymous"/>.</summary>
    public string? AppId { get; init; }

    /// <summary>The app's secret, with which outgoing tokens are fetched; null sends replies without a token.</summary>
    public string? AppSecret { get; init; }

    /// <summary>The tenant of a single-tenant bot; null is the multi-tenant <c>botframework.com</c>.</summary>
    public string? TenantId { get; init; }

    /// <summary>Takes activities without a token. For Development only: whoever reaches the door is the channel then.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>The OpenID metadata with the keys of incoming tokens; another one for a closed network.</summary>
    public Uri OpenIdMetadata { get; init; } = PublicMetadata;

    /// <summary>The issuer of incoming tokens.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Whether the signing key must be endorsed for the activity's channel. The public service endorses; a closed network's issuer may not.</summary>
    public bool RequireEndorsements { get; init; } = true;

    /// <summary>Where outgoing tokens are fetched; null derives it from <see cref="TenantId"/>.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>What outgoing tokens are for.</summary>
    public string TokenScope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Hosts that replies may go to; <c>*.example.com</c> allows what is below it. Replies to other hosts are refused, with or without a token.</summary>
    public IReadOnlyList<string> AllowedServiceHosts { get; init; } = ["smba.trafficmanager.net", "*.botframework.com", "*.botframework.azure.cn"];

    /// <summary>The largest body of an activity, in bytes.</summary>
    public int MaxActivityBytes { get; init; } = 256 * 1024;

    /// <summary>How long is remembered which replies of a turn were delivered.</summary>
    public TimeSpan DeliveryMemory { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The beginning of every Redis key of this channel.</summary>
    public string KeyPrefix { get; init; } = "connector";

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which, and how to mend it.</exception>
    public void Validate()
    {
        Require(AllowAnonymous || !string.IsNullOrWhiteSpace(AppId), "AppId is missing: set the bot's app id, or AllowAnonymous in Development.");
        Require(AppSecret is null || !string.IsNullOrWhiteSpace(AppId), "AppSecret is set but AppId is not.");
        Require(OpenIdMetadata.IsAbsoluteUri && (OpenIdMetadata.Scheme == Uri.UriSchemeHttps || OpenIdMetadata.IsLoopback), "OpenIdMetadata must be an https URL.");
        Require(TokenEndpoint is null || (TokenEndpoint.IsAbsoluteUri && (TokenEndpoint.Scheme == Uri.UriSchemeHttps || TokenEndpoint.IsLoopback)), "TokenEndpoint must be an https URL.");
        Require(Issuer.Length > 0, "Issuer must not be empty.");
        Require(AllowedServiceHosts.All(host => host.Length > 0 && !host.Contains('/')), "AllowedServiceHosts are host names without scheme or path, such as smba.trafficmanager.net.");
        Require(MaxActivityBytes >= 1024, "MaxActivityBytes must be 1024 at least.");
        Require(DeliveryMemory > TimeSpan.Zero, "DeliveryMemory must be positive.");
        Require(KeyPrefix.Length > 0 && KeyPrefix.IndexOfAny(['{', '}']) < 0, "KeyPrefix must not be empty nor hold braces.");
    }

    /// <summary>Where outgoing tokens are fetched.</summary>
    internal Uri EffectiveTokenEndpoint => TokenEndpoint ?? new Uri($"https://login.microsoftonline.com/{TenantId ?? "botframework.com"}/oauth2/v2.0/token");

    /// <summary>Whether replies may go to this address.</summary>
    internal bool IsAllowed(Uri serviceUrl) =>
        (serviceUrl.Scheme == Uri.UriSchemeHttps || serviceUrl.IsLoopback)
        && AllowedServiceHosts.Any(allowed => allowed.StartsWith("*.", StringComparison.Ordinal)
            ? serviceUrl.Host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
            : serviceUrl.Host.Equals(allowed, StringComparison.OrdinalIgnoreCase));

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException($"Connector settings: {message}");
        }
    }
}
