using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LegalAid.Consultations.Applications;

/// <summary>A citizen's identity number of GB 11643: six digits of a place, the day of birth, three of an order, a check digit.</summary>
/// <remarks>That the check digit fits proves nobody's identity. The place is where it was issued; where somebody lives is asked.</remarks>
public sealed record CitizenNumber
{
    private const int Length = 18;
    private const int OldestAge = 130;
    private const string CheckDigits = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>First two digits: provinces, and residence permits of people from Hong Kong, Macao and Taiwan.</summary>
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ];

    private CitizenNumber(string digits, DateOnly born)
    {
        Digits = digits;
        Born = born;
    }

    /// <summary>All eighteen signs; the last may be X.</summary>
    public string Digits { get; }

    /// <summary>The day of birth.</summary>
    public DateOnly Born { get; }

    /// <summary>In groups, for reading back: <c>110105 1949 1231 002X</c>.</summary>
    public string Grouped => $"{Digits[..6]} {Digits[6..10]} {Digits[10..14]} {Digits[14..]}";

    /// <summary>Full years of age on this day.</summary>
    public int AgeOn(DateOnly day) => day.Year - Born.Year - (day < Born.AddYears(day.Year - Born.Year) ? 1 : 0);

    /// <summary>Whether somebody wrote, keyed in or said an identity number, and which. X may be a small x, × or the telephone's star; words around it are fine.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="today">Nobody is born after it.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse(string? text, DateOnly today, [NotNullWhen(true)] out CitizenNumber? number)
    {
        var signs = (text ?? "").Replace('*', 'X').Replace('×', 'X').Replace('＊', 'X').Replace('叉', 'X');
        number = SpokenDigits.Runs(signs, others: "X").Select(run => Read(run, today)).FirstOrDefault(found => found is not null);
        return number is not null;
    }

    /// <summary>With everything but the last four hidden, for showing and logging.</summary>
    public override string ToString() => new string('*', Length - 4) + Digits[^4..];

    private static CitizenNumber? Read(string digits, DateOnly today) =>
        digits.Length == Length && digits.IndexOf('X', StringComparison.Ordinal) is < 0 or Length - 1
        && Provinces.Contains(digits[..2])
        && DateOnly.TryParseExact(digits[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
        && born <= today && born >= today.AddYears(-OldestAge)
        && Check(digits) == digits[^1]
            ? new CitizenNumber(digits, born)
            : null;

    private static char Check(string digits) => CheckDigits[Weights.Select((weight, index) => weight * (digits[index] - '0')).Sum() % CheckDigits.Length];
}
