using LegalAid.Testing;
using NUnit.Framework;
using StackExchange.Redis;

namespace LegalAid.BotFramework.Tests.State;

/// <summary>The real servers that the tests of this folder share; each test takes keys of its own.</summary>
[SetUpFixture]
public sealed class Servers
{
    private const int Nodes = 4;

    private static readonly Lazy<Task<(RedisServer Server, ConnectionMultiplexer[] Connections)>> RedisOnce = new(async () =>
    {
        var server = await RedisServer.StartAsync();
        return (server, await ConnectAsync(server.ConnectionString));
    });

    private static readonly Lazy<Task<(GarnetServer Server, ConnectionMultiplexer[] Connections)>> GarnetOnce = new(async () =>
    {
        var server = await GarnetServer.StartAsync();
        return (server, await ConnectAsync(server.ConnectionString));
    });

    /// <summary>The connection of one of several nodes.</summary>
    internal static async Task<IConnectionMultiplexer> RedisAsync(int node = 0) => (await RedisOnce.Value).Connections[node % Nodes];

    /// <summary>The connection of one of several nodes.</summary>
    internal static async Task<IConnectionMultiplexer> GarnetAsync(int node = 0) => (await GarnetOnce.Value).Connections[node % Nodes];

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (RedisOnce.IsValueCreated)
        {
            var (server, connections) = await RedisOnce.Value;
            await DisconnectAsync(connections);
            await server.DisposeAsync();
        }

        if (GarnetOnce.IsValueCreated)
        {
            var (server, connections) = await GarnetOnce.Value;
            await DisconnectAsync(connections);
            await server.DisposeAsync();
        }
    }

    private static Task<ConnectionMultiplexer[]> ConnectAsync(string connectionString) =>
        Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => ConnectionMultiplexer.ConnectAsync(connectionString)));

    private static async Task DisconnectAsync(ConnectionMultiplexer[] connections)
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
    }
}
