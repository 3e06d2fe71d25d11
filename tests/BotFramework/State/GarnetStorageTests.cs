using LegalAid.BotFramework.State;

namespace LegalAid.BotFramework.Tests.State;

public sealed class GarnetStorageTests : StorageRules
{
    internal override async Task<IStorage> OpenStorageAsync(int node) => new RedisStorage(await Servers.GarnetAsync(node));
}
