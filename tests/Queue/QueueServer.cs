using LegalAid.Testing;
using StackExchange.Redis;

namespace LegalAid.Queue.Tests;

/// <summary>A server that the queue must work on, whichever it is.</summary>
public sealed class QueueServer(Func<Task<ConnectionMultiplexer>> connect, Func<Task> killAndRestart, IAsyncDisposable server) : IAsyncDisposable
{
    public static async Task<QueueServer> StartAsync(string kind)
    {
        switch (kind)
        {
            case "redis":
                var redis = await RedisServer.StartAsync("always");
                return new QueueServer(redis.ConnectAsync, () => redis.RestartAsync("always"), redis);
            case "garnet":
                var garnet = await GarnetServer.StartAsync();
                return new QueueServer(garnet.ConnectAsync, garnet.RestartAsync, garnet);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "redis or garnet");
        }
    }

    public Task<ConnectionMultiplexer> ConnectAsync() => connect();

    public Task KillAndRestartAsync() => killAndRestart();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
