using LegalAid.Testing;

namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>A Redis and a folder for the nodes of a fixture.</summary>
public abstract class NodeTests
{
    private protected RedisServer Redis { get; private set; } = null!;

    private protected string Folder { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartRedisAsync()
    {
        Redis = await RedisServer.StartAsync();
        Folder = Directory.CreateTempSubdirectory("hotline-node-").FullName;
    }

    [OneTimeTearDown]
    public async Task StopRedisAsync()
    {
        await Redis.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
