namespace LegalAid.BotFramework.State;

/// <summary>How a <see cref="RedisStorage"/> keeps documents. Checked when it is made.</summary>
public sealed record RedisStorageOptions
{
    /// <summary>Stands before every key. Holds a hash tag (<c>{…}</c>), so that Redis Cluster keeps one storage in one slot.</summary>
    public string KeyPrefix { get; init; } = "{bot-state}:";

    /// <summary>After this long without a write a document is gone; null means never. At least a second.</summary>
    public TimeSpan? Expiry { get; init; }

    /// <exception cref="ArgumentException">A value is out of bounds; the message tells how to mend it.</exception>
    internal void Validate()
    {
        var open = KeyPrefix.IndexOf('{', StringComparison.Ordinal);
        if (open < 0 || KeyPrefix.IndexOf('}', open) <= open + 1)
        {
            throw new ArgumentException(
                $"{nameof(KeyPrefix)} '{KeyPrefix}' has no hash tag: put a name in braces into it, such as '{{bot-state}}:'.",
                nameof(KeyPrefix));
        }

        if (Expiry < TimeSpan.FromSeconds(1))
        {
            throw new ArgumentException($"{nameof(Expiry)} {Expiry} is too short: at least one second, or none for never.", nameof(Expiry));
        }
    }
}
