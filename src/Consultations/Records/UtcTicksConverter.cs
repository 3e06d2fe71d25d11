using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LegalAid.Consultations.Records;

/// <summary>Stores a moment as its UTC ticks, because SQLite cannot order a DateTimeOffset. What comes back is in UTC.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
