using System.Globalization;
using LegalAid.Queue.Seats;

namespace LegalAid.Hotline.Desk.Sessions;

/// <summary>Reads the seats of an account: <c>migrant_worker=3,general=1</c>.</summary>
internal static class SeatLevels
{
    public static IReadOnlyDictionary<SeatId, int> Parse(string text) => text
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => part.Split('='))
        .ToDictionary(part => new SeatId(part[0]), part => int.Parse(part[1], CultureInfo.InvariantCulture));
}
