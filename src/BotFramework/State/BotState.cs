using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.State;

/// <summary>State that lives from turn to turn as one document in a storage.</summary>
/// <remarks>
/// Loaded once a turn when first needed; serialised once for each save, and written only when that differs from what was loaded,
/// under the ETag that was loaded. A first save expects that nothing is stored yet.
/// </remarks>
public abstract class BotState : IPropertyManager
{
    private readonly string _contextServiceKey;
    private readonly JsonSerializerOptions _options;

    /// <summary>State in a storage.</summary>
    /// <param name="storage">Where documents are kept.</param>
    /// <param name="contextServiceKey">Key in <see cref="ITurnContext.TurnState"/> for the document of the turn; also the state's name in errors.</param>
    /// <param name="options">How properties are written; none means <see cref="StateJson.Options"/>.</param>
    protected BotState(IStorage storage, string contextServiceKey, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentException.ThrowIfNullOrWhiteSpace(contextServiceKey);
        Storage = storage;
        _contextServiceKey = contextServiceKey;
        _options = options ?? StateJson.Options;
    }

    internal IStorage Storage { get; }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Accessor<T>(this, name, (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T)));
    }

    /// <summary>Loads the state, unless the turn has it already.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Load again, and forget changes that were not saved.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="StateDocumentException">What is stored is not a document.</exception>
    public async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (force || FindDocument(turnContext) is null)
        {
            await LoadDocumentAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the state if it differs from what was loaded.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Write even when nothing differs.</param>
    /// <param name="cancellationToken">Ends the saving before it begins.</param>
    /// <exception cref="StateConflictException">Somebody else wrote since it was loaded; nothing was written.</exception>
    public Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return SaveAsync(Storage, [this], turnContext, force, cancellationToken);
    }

    /// <summary>Removes all properties; the next save writes an empty document.</summary>
    public async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var document = await GetDocumentAsync(turnContext, cancellationToken).ConfigureAwait(false);
        document.Clear();
    }

    /// <summary>Deletes the document from the storage at once, whatever its version.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var key = GetStorageKey(turnContext);
        await Storage.DeleteAsync([key], cancellationToken).ConfigureAwait(false);
        Keep(turnContext, key, null);
    }

    /// <summary>The key under which the storage keeps the state of this turn.</summary>
    /// <exception cref="ArgumentException">The activity lacks what the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    internal static async Task LoadAsync(
        IStorage storage,
        IReadOnlyCollection<BotState> states,
        ITurnContext turnContext,
        CancellationToken cancellationToken)
    {
        var keys = states.Select(state => state.GetStorageKey(turnContext)).ToArray();
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        foreach (var (state, key) in states.Zip(keys))
        {
            state.Keep(turnContext, key, items.TryGetValue(key, out var item) ? item : null);
        }
    }

    internal static async Task SaveAsync(
        IStorage storage,
        IReadOnlyCollection<BotState> states,
        ITurnContext turnContext,
        bool force,
        CancellationToken cancellationToken)
    {
        Dictionary<string, StoreItem>? changes = null;
        foreach (var state in states)
        {
            if (state.FindDocument(turnContext) is { } document && document.FindChange(force) is { } change)
            {
                (changes ??= new(StringComparer.Ordinal)).Add(document.Key, change);
            }
        }

        if (changes is null)
        {
            return;
        }

        var eTag = await storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        foreach (var state in states)
        {
            if (state.FindDocument(turnContext) is { } document && changes.TryGetValue(document.Key, out var change))
            {
                document.Accept(change, eTag);
            }
        }
    }

    internal StateDocument? FindDocument(ITurnContext turnContext) => turnContext.TurnState.Get<StateDocument>(_contextServiceKey);

    private ValueTask<StateDocument> GetDocumentAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return FindDocument(turnContext) is { } document
            ? ValueTask.FromResult(document)
            : LoadDocumentAsync(turnContext, cancellationToken);
    }

    private async ValueTask<StateDocument> LoadDocumentAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var key = GetStorageKey(turnContext);
        var items = await Storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        return Keep(turnContext, key, items.TryGetValue(key, out var item) ? item : null);
    }

    private StateDocument Keep(ITurnContext turnContext, string key, StoreItem? item)
    {
        var document = StateDocument.Load(key, _contextServiceKey, item, _options);
        turnContext.TurnState.Set(_contextServiceKey, document);
        return document;
    }

    private sealed class Accessor<T>(BotState state, string name, JsonTypeInfo<T> type) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken = default)
        {
            var document = await state.GetDocumentAsync(turnContext, cancellationToken).ConfigureAwait(false);
            if (document.TryGet(name, type, out var value))
            {
                return value!;
            }

            var made = defaultValueFactory();
            document.Set(name, made, type);
            return made;
        }

        public async Task<T?> GetAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var document = await state.GetDocumentAsync(turnContext, cancellationToken).ConfigureAwait(false);
            return document.TryGet(name, type, out var value) ? value : default;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            var document = await state.GetDocumentAsync(turnContext, cancellationToken).ConfigureAwait(false);
            document.Set(name, value, type);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var document = await state.GetDocumentAsync(turnContext, cancellationToken).ConfigureAwait(false);
            document.Remove(name);
        }
    }
}
