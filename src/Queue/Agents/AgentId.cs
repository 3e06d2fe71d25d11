namespace LegalAid.Queue.Agents;

/// <summary>Names an agent (the account at the desk): 1 to 128 visible ASCII characters.</summary>
public sealed record AgentId
{
    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The value is empty, too long or holds spaces or other invisible characters.</exception>
    public AgentId(string value) => Value = Identifier.Check(value, nameof(value));

    /// <summary>The id as it is written everywhere.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
