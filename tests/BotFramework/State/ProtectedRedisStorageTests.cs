using System.Text;
using LegalAid.BotFramework.State;
using Microsoft.AspNetCore.DataProtection;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.State;

public sealed class ProtectedRedisStorageTests : StorageRules
{
    private static readonly IDataProtector Protector = new EphemeralDataProtectionProvider().CreateProtector("state");

    [Test]
    public async Task What_people_said_is_not_readable_in_Redis()
    {
        var key = await WriteAsync(Storage, """{"words":"secret-words"}""");

        var database = (await Servers.RedisAsync()).GetDatabase();
        foreach (var entry in await database.HashGetAllAsync("{bot-state}:" + key))
        {
            Assert.That(Encoding.Latin1.GetString((byte[])entry.Value!), Does.Not.Contain("secret-words"));
        }
    }

    [Test]
    public async Task A_document_written_before_encryption_was_switched_on_stays_readable_and_is_encrypted_next()
    {
        var plain = new RedisStorage(await Servers.RedisAsync());
        var key = await WriteAsync(plain, """{"n":1}""");

        var item = (await Storage.ReadAsync([key]))[key];
        await Storage.WriteAsync(new Dictionary<string, StoreItem> { [key] = item });

        Assert.That(() => plain.ReadAsync([key]), Throws.TypeOf<StateDocumentException>().With.Message.Contains("is encrypted"));
        Assert.That((await Storage.ReadAsync([key]))[key].Json.ToArray(), Is.EqualTo("""{"n":1}"""u8.ToArray()));
    }

    [Test]
    public async Task A_document_under_other_keys_is_a_clear_error()
    {
        var key = await WriteAsync(Storage, "{}");
        var other = new RedisStorage(await Servers.RedisAsync(), null, new EphemeralDataProtectionProvider().CreateProtector("state"));

        Assert.That(() => other.ReadAsync([key]), Throws.TypeOf<StateDocumentException>()
            .With.Message.Contains("share their data protection keys")
            .And.Message.Not.Contains(key)
            .And.Property(nameof(StateDocumentException.Key)).EqualTo(key));
    }

    internal override async Task<IStorage> OpenStorageAsync(int node) => new RedisStorage(await Servers.RedisAsync(node), null, Protector);

    private static async Task<string> WriteAsync(IStorage storage, string json)
    {
        var key = Guid.NewGuid().ToString("N");
        await storage.WriteAsync(new Dictionary<string, StoreItem> { [key] = new(Encoding.UTF8.GetBytes(json)) });
        return key;
    }
}
