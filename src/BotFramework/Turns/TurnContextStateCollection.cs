namespace LegalAid.BotFramework.Turns;

/// <summary>What parts of a turn leave for one another, by name (compared ordinally) or by type.</summary>
public sealed class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <summary>An empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The object under a key; null where there is none or it is of another type.</summary>
    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    /// <summary>The object under its type's name; null where there is none.</summary>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>Adds an object under a key.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds an object under its type's name.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Puts an object under a key in place of what was there.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        this[key] = value;
    }

    /// <summary>Puts an object under its type's name in place of what was there.</summary>
    public void Set<T>(T value)
        where T : class => Set(KeyOf<T>(), value);

    /// <summary>Disposes what it holds and can be disposed.</summary>
    public void Dispose()
    {
        foreach (var value in Values)
        {
            (value as IDisposable)?.Dispose();
        }

        Clear();
    }

    private static string KeyOf<T>() => typeof(T).FullName!;
}
