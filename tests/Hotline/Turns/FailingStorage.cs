using LegalAid.BotFramework.State;
using StackExchange.Redis;

namespace LegalAid.Hotline.Tests.Turns;

/// <summary>The real storage, whose next writes fail as those of a Redis that is gone do.</summary>
internal sealed class FailingStorage(IStorage storage) : IStorage
{
    private int _failures;
    private int _failed;

    public int Failed => _failed;

    public void FailNext(int writes) => _failures = writes;

    public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => storage.ReadAsync(keys, cancellationToken);

    public Task<string> WriteAsync(IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Decrement(ref _failures) < 0)
        {
            return storage.WriteAsync(changes, cancellationToken);
        }

        Interlocked.Increment(ref _failed);
        throw new RedisException("The test cut the line.");
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => storage.DeleteAsync(keys, cancellationToken);
}
