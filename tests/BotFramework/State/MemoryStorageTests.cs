using LegalAid.BotFramework.State;

namespace LegalAid.BotFramework.Tests.State;

public sealed class MemoryStorageTests : StorageRules
{
    private readonly MemoryStorage _storage = new();

    internal override Task<IStorage> OpenStorageAsync(int node) => Task.FromResult<IStorage>(_storage);
}
