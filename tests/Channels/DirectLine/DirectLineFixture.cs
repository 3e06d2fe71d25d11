using LegalAid.Channels.Tests.Hosting;
using LegalAid.Testing;

namespace LegalAid.Channels.Tests.DirectLine;

/// <summary>One Redis and one node for all tests of a class.</summary>
public abstract class DirectLineFixture
{
    protected RedisServer Redis { get; private set; } = null!;

    protected Node Node { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartServers()
    {
        Redis = await RedisServer.StartAsync();
        Node = await Node.StartAsync(Redis);
    }

    [OneTimeTearDown]
    public async Task StopServers()
    {
        await Node.DisposeAsync();
        await Redis.DisposeAsync();
    }

    protected Caller With(string? credential) => new(Node.Http, credential);
}
