using System.Globalization;

namespace LegalAid.Queue.Waits;

/// <summary>A place as the scripts tell it.</summary>
internal sealed record PlaceRecord
{
    public int Ahead { get; init; }

    /// <summary>Unix milliseconds of the server.</summary>
    public long Now { get; init; }

    /// <summary>When tickets of this line were taken lately: Unix milliseconds, oldest first, with commas between.</summary>
    public string Taken { get; init; } = string.Empty;

    public Place ToPlace()
    {
        var taken = Taken
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)))
            .ToArray();
        return new Place(Ahead + 1, Ahead, WaitEstimate.From(Ahead, taken, DateTimeOffset.FromUnixTimeMilliseconds(Now)));
    }
}
