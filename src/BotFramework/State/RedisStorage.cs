using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace LegalAid.BotFramework.State;

/// <summary>Keeps documents in Redis (6 or later), Valkey or Garnet, shared by all nodes. Safe for use by many threads.</summary>
/// <remarks>
/// <para>Each write is one Lua script that compares all ETags and then writes all documents or none.</para>
/// <para>
/// Garnet must run with <c>--lua --lua-transaction-mode</c>: without the second, scripts of two connections run through each other,
/// and a lost update is possible.
/// </para>
/// <para>With a protector, documents are encrypted; ETags and keys are not, so keys should hold no names or numbers of people.</para>
/// </remarks>
public sealed class RedisStorage : IStorage
{
    private static readonly RedisValue[] Fields = ["e", "j", "p"];
    private static readonly string WriteScript = ReadScript("write.lua");

    private readonly IConnectionMultiplexer _connection;
    private readonly IDataProtector? _protector;
    private readonly string _prefix;
    private readonly long _expiryMilliseconds;

    /// <summary>A storage on a Redis connection.</summary>
    /// <param name="connection">The connection, shared with others.</param>
    /// <param name="options">How to keep documents; none means the defaults.</param>
    /// <param name="protector">
    /// Encrypts documents at rest. Documents that were written without one stay readable and are encrypted by their next write.
    /// </param>
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public RedisStorage(IConnectionMultiplexer connection, RedisStorageOptions? options = null, IDataProtector? protector = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        options ??= new RedisStorageOptions();
        options.Validate();
        _connection = connection;
        _protector = protector;
        _prefix = options.KeyPrefix;
        _expiryMilliseconds = (long)(options.Expiry?.TotalMilliseconds ?? 0);
    }

    /// <inheritdoc/>
    /// <exception cref="StateDocumentException">A document cannot be decrypted, or is not one of this storage.</exception>
    public async Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var database = _connection.GetDatabase();
        var reads = new Task<RedisValue[]>[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            reads[i] = database.HashGetAsync(_prefix + keys[i], Fields);
        }

        await Task.WhenAll(reads).WaitAsync(cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<string, StoreItem>(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            if (await reads[i].ConfigureAwait(false) is [{ IsNull: false } eTag, var plain, var secret])
            {
                found[keys[i]] = new StoreItem(Open(keys[i], plain, secret), eTag);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    /// <remarks>Once sent, a write is not cancelled: whether it took place would then be unknown.</remarks>
    public async Task<string> WriteAsync(IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();

        // Random, so a document deleted and made again never has an old version's ETag.
        var eTag = Guid.NewGuid().ToString("N");
        if (changes.Count == 0)
        {
            return eTag;
        }

        var names = new string[changes.Count];
        var keys = new RedisKey[changes.Count];
        var arguments = new RedisValue[2 + (3 * changes.Count)];
        arguments[0] = eTag;
        arguments[1] = _expiryMilliseconds;
        var index = 0;
        foreach (var (name, item) in changes)
        {
            names[index] = name;
            keys[index] = _prefix + name;
            arguments[2 + (3 * index)] = item.ETag ?? string.Empty;
            arguments[3 + (3 * index)] = _protector is null ? "j" : "p";
            arguments[4 + (3 * index)] = _protector is null ? item.Json : _protector.Protect(item.Json.ToArray());
            index++;
        }

        var stale = (int)await _connection.GetDatabase().ScriptEvaluateAsync(WriteScript, keys, arguments).ConfigureAwait(false);
        return stale == 0 ? eTag : throw new StateConflictException(names[stale - 1]);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        await _connection.GetDatabase().KeyDeleteAsync(Array.ConvertAll(keys, key => (RedisKey)(_prefix + key))).ConfigureAwait(false);
    }

    private static string ReadScript(string name)
    {
        var assembly = typeof(RedisStorage).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{typeof(RedisStorage).Namespace}.Scripts.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private ReadOnlyMemory<byte> Open(string key, RedisValue plain, RedisValue secret)
    {
        if (!plain.IsNull)
        {
            return plain;
        }

        if (secret.IsNull)
        {
            throw new StateDocumentException(key, "The stored document has no content. Delete it; the conversation then starts anew.");
        }

        if (_protector is null)
        {
            throw new StateDocumentException(
                key,
                "The stored document is encrypted, but this storage has no data protector. Give it the one with which it was written.");
        }

        try
        {
            return _protector.Unprotect((byte[])secret!);
        }
        catch (CryptographicException e)
        {
            throw new StateDocumentException(
                key,
                "The stored document cannot be decrypted. All nodes must share their data protection keys; if the keys are lost, "
                + "delete the document, and the conversation starts anew.",
                e);
        }
    }
}
