namespace LegalAid.Queue.Seats;

/// <summary>Names a seat, as in <c>dialogs/seats.yaml</c>: <c>general</c>, <c>migrant_worker</c>, …</summary>
public sealed record SeatId
{
    /// <summary>The catch-all seat that every plan has and that never closes.</summary>
    public static readonly SeatId General = new("general");

    /// <summary>Takes an id of lower-case letters, digits and underscores that starts with a letter.</summary>
    /// <exception cref="ArgumentException">The value is anything else.</exception>
    public SeatId(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException("A seat's id has 1 to 40 lower-case letters, digits and underscores and starts with a letter.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The id as it is written everywhere.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static bool IsValid(string? value) =>
        value is { Length: >= 1 and <= 40 } && char.IsAsciiLetterLower(value[0])
        && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
