using System.Data.Common;
using System.Globalization;
using LegalAid.Hotline.Storage;
using StackExchange.Redis;

namespace LegalAid.Hotline.Settings;

/// <summary>Reads the settings and says, all at once, what is wrong with them and how to mend it.</summary>
public static class SettingsReader
{
    private static readonly string[] Known =
    [
        "ConnectionStrings:Redis", "ConnectionStrings:Hotline", "Data:Directory", "Content:Directory", "Models:Directory", "Models:WatchSeconds",
        "DirectLine:Secret", "Bot:AppId", "Bot:AppPassword", "Bot:TenantId", "Bot:AllowAnonymous", "OpenTelemetry:Endpoint",
        "Desk:DemoAgents", "Desk:FirstAgent:Name", "Desk:FirstAgent:Password", "Records:KeepTranscriptDays",
    ];

    private const int ShortestSecret = 16;
    private const int ShortestPassword = 10;
    private const int UsualTranscriptDays = 365;
    private const int MostTranscriptDays = 3650;
    private const int UsualWatchSeconds = 30;
    private const int MostWatchSeconds = 86_400;

    /// <exception cref="StartException">One sentence for each wrong setting.</exception>
    public static HotlineSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var (settings, problems) = TryRead(configuration, isDevelopment);
        return problems.Count == 0
            ? settings
            : throw new StartException("The settings cannot be used:\n" + string.Join('\n', problems.Select(problem => "- " + problem)));
    }

    /// <summary>One sentence for each wrong setting; empty when the program can start with them.</summary>
    public static IReadOnlyList<string> Check(IConfiguration configuration, bool isDevelopment) => TryRead(configuration, isDevelopment).Problems;

    private static (HotlineSettings Settings, List<string> Problems) TryRead(IConfiguration configuration, bool isDevelopment)
    {
        var problems = new List<string>(Unknown(configuration));
        var dataDirectory = Text(configuration, "Data:Directory") ?? DefaultDataDirectory();
        var settings = new HotlineSettings(
            Redis(configuration, problems),
            Database(configuration, dataDirectory, problems),
            dataDirectory,
            ExistingDirectory(configuration, "Content:Directory", "dialogs", problems),
            ExistingDirectory(configuration, "Models:Directory", "models", problems),
            DirectLineSecret(configuration, isDevelopment, problems),
            new BotSettings(
                Text(configuration, "Bot:AppId"),
                Text(configuration, "Bot:AppPassword"),
                Text(configuration, "Bot:TenantId"),
                DevelopmentOnly(configuration, "Bot:AllowAnonymous", isDevelopment, "set Bot:AppId instead", problems) ?? false),
            Endpoint(configuration, problems),
            DevelopmentOnly(configuration, "Desk:DemoAgents", isDevelopment, "set Desk:FirstAgent:Name and Desk:FirstAgent:Password instead", problems)
                ?? isDevelopment,
            FirstAgent(configuration, problems),
            KeepTranscripts(configuration, problems),
            WatchModels(configuration, problems));

        return (settings, problems);
    }

    private static string DefaultDataDirectory() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "LegalAid.Hotline");

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        var sections = Known.Select(key => key[..key.IndexOf(':', StringComparison.Ordinal)]).Distinct();
        foreach (var key in sections.SelectMany(section => Leaves(configuration.GetSection(section))))
        {
            if (!Known.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"{key} is not a setting of this program. appsettings.sample.json names them all.";
            }
        }
    }

    private static IEnumerable<string> Leaves(IConfigurationSection section) =>
        section.GetChildren().Any() ? section.GetChildren().SelectMany(Leaves) : section.Value is null ? [] : [section.Path];

    private static string? Redis(IConfiguration configuration, List<string> problems)
    {
        if (Text(configuration, "ConnectionStrings:Redis") is not { } text)
        {
            return null;
        }

        try
        {
            if (ConfigurationOptions.Parse(text).EndPoints.Count == 0)
            {
                problems.Add("ConnectionStrings:Redis names no server. Write host:port, for example 127.0.0.1:6379, or leave it out to use the embedded Garnet.");
            }
        }
        catch (ArgumentException e)
        {
            problems.Add($"ConnectionStrings:Redis is not a StackExchange.Redis connection string ({e.Message}). Write for example 127.0.0.1:6379,password=….");
        }

        return text;
    }

    private static string Database(IConfiguration configuration, string dataDirectory, List<string> problems)
    {
        var text = Text(configuration, "ConnectionStrings:Hotline") ?? $"Data Source={Path.Combine(dataDirectory, "hotline.db")}";
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = text };
            if (!parts.ContainsKey("Data Source") && !parts.ContainsKey("Host"))
            {
                problems.Add("ConnectionStrings:Hotline must begin with \"Data Source=file.db\" (SQLite) or \"Host=server;Database=…;Username=…\" (PostgreSQL).");
            }
        }
        catch (ArgumentException e)
        {
            problems.Add($"ConnectionStrings:Hotline cannot be read ({e.Message}). Write \"Data Source=file.db\" or \"Host=server;Database=…;Username=…\".");
        }

        return text;
    }

    private static string ExistingDirectory(IConfiguration configuration, string key, string name, List<string> problems)
    {
        var directory = Text(configuration, key) ?? Path.Combine(AppContext.BaseDirectory, name);
        if (!Directory.Exists(directory))
        {
            problems.Add($"{key}: there is no directory {directory}. Name the folder \"{name}\" of the repository, or leave the setting out.");
        }

        return directory;
    }

    private static string? DirectLineSecret(IConfiguration configuration, bool isDevelopment, List<string> problems)
    {
        var secret = Text(configuration, "DirectLine:Secret");
        if (secret is null && !isDevelopment)
        {
            problems.Add("DirectLine:Secret is missing; only Development is open without it. Set it to a random text, for example from \"openssl rand -base64 32\".");
        }
        else if (secret is { Length: < ShortestSecret })
        {
            problems.Add($"DirectLine:Secret is shorter than {ShortestSecret} characters. Take a random text, for example from \"openssl rand -base64 32\".");
        }
        else if (secret is not null && secret.Any(char.IsWhiteSpace))
        {
            problems.Add("DirectLine:Secret holds white space, which no Authorization header can carry. Take a random text, for example from \"openssl rand -base64 32\".");
        }

        return secret;
    }

    private static bool? DevelopmentOnly(IConfiguration configuration, string key, bool isDevelopment, string instead, List<string> problems)
    {
        if (Text(configuration, key) is not { } text)
        {
            return null;
        }

        if (!bool.TryParse(text, out var value))
        {
            problems.Add($"{key} is \"{text}\"; it must be true or false.");
        }
        else if (value && !isDevelopment)
        {
            problems.Add($"{key}=true is for Development only; {instead}, or start with ASPNETCORE_ENVIRONMENT=Development.");
        }

        return value;
    }

    private static Uri? Endpoint(IConfiguration configuration, List<string> problems)
    {
        if (Text(configuration, "OpenTelemetry:Endpoint") is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https")
        {
            return endpoint;
        }

        problems.Add($"OpenTelemetry:Endpoint is \"{text}\"; it must be the address of an OTLP collector, for example http://127.0.0.1:4317.");
        return null;
    }

    private static TimeSpan KeepTranscripts(IConfiguration configuration, List<string> problems)
    {
        if (Text(configuration, "Records:KeepTranscriptDays") is not { } text)
        {
            return TimeSpan.FromDays(UsualTranscriptDays);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostTranscriptDays)
        {
            return TimeSpan.FromDays(days);
        }

        problems.Add($"Records:KeepTranscriptDays is \"{text}\"; it must be a number of days from 1 to {MostTranscriptDays}.");
        return TimeSpan.FromDays(UsualTranscriptDays);
    }

    private static TimeSpan? WatchModels(IConfiguration configuration, List<string> problems)
    {
        var text = Text(configuration, "Models:WatchSeconds") ?? UsualWatchSeconds.ToString(CultureInfo.InvariantCulture);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostWatchSeconds)
        {
            return seconds == 0 ? null : TimeSpan.FromSeconds(seconds);
        }

        problems.Add($"Models:WatchSeconds is \"{text}\"; it must be a number of seconds from 1 to {MostWatchSeconds}, or 0 to load models at start only.");
        return null;
    }

    private static FirstAgentSettings? FirstAgent(IConfiguration configuration, List<string> problems)
    {
        var name = Text(configuration, "Desk:FirstAgent:Name");
        var password = Text(configuration, "Desk:FirstAgent:Password");
        if (name is null && password is null)
        {
            return null;
        }

        if (name is null || password is null)
        {
            problems.Add("Desk:FirstAgent needs both Name and Password.");
        }
        else if (password.Length < ShortestPassword)
        {
            problems.Add($"Desk:FirstAgent:Password is shorter than {ShortestPassword} characters. Take a longer one.");
        }

        return new FirstAgentSettings(name ?? string.Empty, password ?? string.Empty);
    }
}
