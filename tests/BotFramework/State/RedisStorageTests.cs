using LegalAid.BotFramework.State;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.State;

public sealed class RedisStorageTests : StorageRules
{
    [TestCase("bot-state:")]
    [TestCase("{}:")]
    [TestCase("}{")]
    public void A_prefix_without_a_hash_tag_is_refused(string prefix) => Assert.That(
        async () => new RedisStorage(await Servers.RedisAsync(), new RedisStorageOptions { KeyPrefix = prefix }),
        Throws.ArgumentException.With.Message.Contains("put a name in braces"));

    [Test]
    public void An_expiry_below_a_second_is_refused() => Assert.That(
        async () => new RedisStorage(await Servers.RedisAsync(), new RedisStorageOptions { Expiry = TimeSpan.Zero }),
        Throws.ArgumentException.With.Message.Contains("at least one second"));

    [Test]
    public async Task Every_write_gives_a_document_its_time_to_live_anew()
    {
        var redis = await Servers.RedisAsync();
        var storage = new RedisStorage(redis, new RedisStorageOptions { Expiry = TimeSpan.FromHours(2) });
        var key = Guid.NewGuid().ToString("N");

        var eTag = await storage.WriteAsync(new Dictionary<string, StoreItem> { [key] = new("{}"u8.ToArray()) });
        await redis.GetDatabase().KeyExpireAsync("{bot-state}:" + key, TimeSpan.FromSeconds(30));
        await storage.WriteAsync(new Dictionary<string, StoreItem> { [key] = new("{}"u8.ToArray(), eTag) });

        Assert.That(
            await redis.GetDatabase().KeyTimeToLiveAsync("{bot-state}:" + key),
            Is.GreaterThan(TimeSpan.FromMinutes(119)).And.LessThanOrEqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public async Task Without_an_expiry_documents_stay()
    {
        var redis = await Servers.RedisAsync();
        var key = Guid.NewGuid().ToString("N");

        await Storage.WriteAsync(new Dictionary<string, StoreItem> { [key] = new("{}"u8.ToArray()) });

        Assert.That(await redis.GetDatabase().KeyTimeToLiveAsync("{bot-state}:" + key), Is.Null);
    }

    [Test]
    public async Task A_document_that_lost_its_content_is_a_clear_error()
    {
        var redis = await Servers.RedisAsync();
        await redis.GetDatabase().HashSetAsync("{bot-state}:broken", "e", "1");

        Assert.That(() => Storage.ReadAsync(["broken"]), Throws.TypeOf<StateDocumentException>().With.Message.Contains("has no content"));
    }

    internal override async Task<IStorage> OpenStorageAsync(int node) => new RedisStorage(await Servers.RedisAsync(node));
}
