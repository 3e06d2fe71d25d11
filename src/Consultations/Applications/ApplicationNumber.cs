using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace LegalAid.Consultations.Applications;

/// <summary>The number by which an applicant asks for an application: the year, nine random digits, a check digit. Says nothing of the person.</summary>
/// <remarks>
/// Digits only, so that it can be read out, heard and keyed in on a telephone: <c>2026-38475-92164</c>. The check digit (Damm) finds every
/// single wrong digit and every two neighbours that changed places.
/// </remarks>
public sealed record ApplicationNumber
{
    private const int Length = 14;

    private static readonly byte[][] Damm =
    [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];

    private ApplicationNumber(string digits) => Digits = digits;

    /// <summary>All fourteen digits without separators.</summary>
    public string Digits { get; }

    /// <summary>A fresh number of this year, from the system's secure random numbers.</summary>
    public static ApplicationNumber New(int year)
    {
        var body = year.ToString("0000", CultureInfo.InvariantCulture)
            + RandomNumberGenerator.GetInt32(1_000_000_000).ToString("000000000", CultureInfo.InvariantCulture);
        return new ApplicationNumber(body + Check(body));
    }

    /// <summary>The number that is written.</summary>
    /// <exception cref="FormatException">It is not written as a number, or its check digit is wrong.</exception>
    public static ApplicationNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("An application number has fourteen digits, the last is a check digit.");

    /// <summary>Whether somebody wrote, keyed in or said an application number, and which. Separators, wide and Chinese digits and words around it are fine.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApplicationNumber? number)
    {
        var digits = SpokenDigits.Runs(text).FirstOrDefault(run => run.Length == Length && Check(run[..^1]) == run[^1]);
        number = digits is null ? null : new ApplicationNumber(digits);
        return number is not null;
    }

    /// <summary>Whether somebody means an application number, rightly written or with a slip.</summary>
    public static bool IsMeant(string? text) => SpokenDigits.Runs(text).Any(run => run.Length == Length);

    /// <summary>In groups, for reading: <c>2026-38475-92164</c>.</summary>
    public override string ToString() => $"{Digits[..4]}-{Digits[4..9]}-{Digits[9..]}";

    private static char Check(string digits) =>
        (char)('0' + digits.Aggregate(0, (interim, digit) => Damm[interim][digit - '0']));
}
