namespace LegalAid.BotFramework.State;

/// <summary>Keeps documents under keys, across turns and nodes.</summary>
/// <remarks>
/// As the SDK's IStorage, with documents as JSON in place of objects (so that nothing needs CLR type names) and with ETags that count.
/// </remarks>
public interface IStorage
{
    /// <summary>Reads documents.</summary>
    /// <returns>Those that exist, by key, each with its ETag.</returns>
    public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes documents: all of them or, where any is stale, none.</summary>
    /// <returns>The ETag that every document just written has now.</returns>
    /// <exception cref="StateConflictException">A document has another version than the one named; nothing was written.</exception>
    public Task<string> WriteAsync(IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes documents whatever their version; one that is not there is none the worse.</summary>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
