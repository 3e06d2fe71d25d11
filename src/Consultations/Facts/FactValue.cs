using System.Globalization;

namespace LegalAid.Consultations.Facts;

/// <summary>What is known of one fact: one of a closed set of kinds.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>A number; its unit is the fact's: yuan for money, persons for people.</summary>
    public sealed record Number(decimal Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A day.</summary>
    public sealed record Day(DateOnly Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Free words, or the value of a choice.</summary>
    public sealed record Words(string Value) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value;
    }

    /// <summary>Asked, and the caller does not know or does not want to say: never asked again, never guessed.</summary>
    public sealed record Unknown(bool Declined) : FactValue
    {
        /// <inheritdoc/>
        public override string ToString() => Declined ? "declined" : "unknown";
    }
}
