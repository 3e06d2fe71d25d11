using System.Globalization;

namespace LegalAid.BotFramework.State;

/// <summary>Keeps documents in this process; for tests and the terminal. Safe for use by many threads.</summary>
/// <remarks>Documents are bytes that nobody changes, so the lock covers nothing but comparing ETags and putting references.</remarks>
public sealed class MemoryStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoreItem> _items = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc/>
    public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var found = new Dictionary<string, StoreItem>(keys.Length, StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                {
                    found[key] = item;
                }
            }
        }

        return Task.FromResult<IDictionary<string, StoreItem>>(found);
    }

    /// <inheritdoc/>
    public Task<string> WriteAsync(IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        var copies = changes.Select(change => (change.Key, ETag: change.Value.ETag ?? string.Empty, Json: change.Value.Json.ToArray())).ToArray();
        lock (_gate)
        {
            foreach (var (key, expected, _) in copies)
            {
                if (expected != StoreItem.AnyVersion && expected != (_items.GetValueOrDefault(key)?.ETag ?? string.Empty))
                {
                    return Task.FromException<string>(new StateConflictException(key));
                }
            }

            // Never starts anew, so a document deleted and made again never has an old version's ETag.
            var eTag = (++_version).ToString(CultureInfo.InvariantCulture);
            foreach (var (key, _, json) in copies)
            {
                _items[key] = new StoreItem(json, eTag);
            }

            return Task.FromResult(eTag);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }
}
