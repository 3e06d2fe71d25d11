namespace LegalAid.Hotline.Settings;

/// <summary>What the operator decides. Read and checked once, before anything starts.</summary>
/// <param name="Redis">StackExchange.Redis connection string, or null for the embedded Garnet.</param>
/// <param name="Database">ADO.NET connection string: SQLite (<c>Data Source=…</c>) or PostgreSQL (<c>Host=…</c>).</param>
/// <param name="DataDirectory">Where the embedded server, the SQLite file and the protection keys live.</param>
/// <param name="ContentDirectory">The <c>dialogs</c> directory.</param>
/// <param name="ModelsDirectory">The <c>models</c> directory.</param>
/// <param name="DirectLineSecret">Needed to generate tokens; null leaves the door open, in Development only.</param>
/// <param name="Bot">Who may call <c>/api/messages</c>.</param>
/// <param name="OpenTelemetryEndpoint">OTLP collector, or null when only <c>/metrics</c> is wanted.</param>
/// <param name="DemoAgents">Whether the demo agents exist; Development only.</param>
/// <param name="FirstAgent">The agent to create when there is none yet; null creates none.</param>
/// <param name="KeepTranscripts">How long what callers said is kept.</param>
/// <param name="WatchModels">How often the models directory is looked at for new models; null for never.</param>
public sealed record HotlineSettings(
    string? Redis,
    string Database,
    string DataDirectory,
    string ContentDirectory,
    string ModelsDirectory,
    string? DirectLineSecret,
    BotSettings Bot,
    Uri? OpenTelemetryEndpoint,
    bool DemoAgents,
    FirstAgentSettings? FirstAgent,
    TimeSpan KeepTranscripts,
    TimeSpan? WatchModels);

/// <summary>Who may call <c>/api/messages</c>.</summary>
/// <param name="AppId">The bot's Microsoft app id; null turns the connector off unless anonymous calls are allowed.</param>
/// <param name="AppPassword">The app's secret, with which replies are sent; null when only <c>expectReplies</c> is used.</param>
/// <param name="TenantId">The app's tenant; null for a multi-tenant app.</param>
/// <param name="AllowAnonymous">Accept calls without a token; Development only.</param>
public sealed record BotSettings(string? AppId, string? AppPassword, string? TenantId, bool AllowAnonymous)
{
    /// <summary>Whether the connector is on at all.</summary>
    public bool IsOn => AppId is not null || AllowAnonymous;
}

/// <summary>The first administrator of the desk.</summary>
public sealed record FirstAgentSettings(string Name, string Password);
