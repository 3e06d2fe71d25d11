namespace LegalAid.Queue.Tickets;

/// <summary>Names a ticket: 1 to 128 visible ASCII characters, chosen by whoever enqueues, so that enqueueing twice is one ticket.</summary>
public sealed record TicketId
{
    /// <summary>Takes an id as it is.</summary>
    /// <exception cref="ArgumentException">The value is empty, too long or holds spaces or other invisible characters.</exception>
    public TicketId(string value) => Value = Identifier.Check(value, nameof(value));

    /// <summary>The id as it is written everywhere.</summary>
    public string Value { get; }

    /// <summary>A fresh id that no other ticket has; ids sort by the time they were made.</summary>
    public static TicketId New() => new(Guid.CreateVersion7().ToString("N"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
