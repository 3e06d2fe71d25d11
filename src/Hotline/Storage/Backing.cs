using LegalAid.Hotline.Settings;
using StackExchange.Redis;

namespace LegalAid.Hotline.Storage;

/// <summary>The Redis that the program works on: the configured one, or an embedded Garnet that ends with the program.</summary>
public sealed class Backing : IAsyncDisposable
{
    private readonly EmbeddedGarnet? _garnet;

    private Backing(IConnectionMultiplexer redis, EmbeddedGarnet? garnet)
    {
        Redis = redis;
        _garnet = garnet;
    }

    public IConnectionMultiplexer Redis { get; }

    public bool IsEmbedded => _garnet is not null;

    /// <exception cref="StartException">Redis cannot be reached, or the embedded server does not start.</exception>
    public static async Task<Backing> StartAsync(HotlineSettings settings, CancellationToken cancellationToken)
    {
        var garnet = settings.Redis is null ? await EmbeddedGarnet.StartAsync(settings.DataDirectory, cancellationToken) : null;
        var options = ConfigurationOptions.Parse(settings.Redis ?? garnet!.ConnectionString);
        options.AbortOnConnectFail = false;
        options.AllowAdmin = true;
        options.IncludeDetailInExceptions = false;
        var redis = await ConnectionMultiplexer.ConnectAsync(options);
        if (!redis.IsConnected)
        {
            await redis.DisposeAsync();
            throw new StartException(
                $"No Redis answers at {string.Join(", ", options.EndPoints)}. Start it, correct ConnectionStrings:Redis, or leave it out to use the embedded Garnet.");
        }

        return new Backing(redis, garnet);
    }

    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        if (_garnet is not null)
        {
            await _garnet.DisposeAsync();
        }
    }
}
