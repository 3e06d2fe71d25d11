using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LegalAid.Consultations.Applications;

/// <summary>A Chinese telephone number at which a person can be reached: a mobile number or an area code with a fixed line.</summary>
/// <remarks>Hotlines, 400 and other service numbers are nobody's own and are refused.</remarks>
public sealed partial record PhoneNumber
{
    private const string CountryCode = "86";
    private const int MobileLength = 11;

    private PhoneNumber(string digits) => Digits = digits;

    /// <summary>The digits alone, without the country code.</summary>
    public string Digits { get; }

    /// <summary>Whether somebody wrote, keyed in or said a telephone number, and which. Separators, +86, wide and Chinese digits and words around it are fine.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        var digits = SpokenDigits.Runs(text).Select(WithoutCountryCode).FirstOrDefault(run => Own().IsMatch(run));
        number = digits is null ? null : new PhoneNumber(digits);
        return number is not null;
    }

    /// <summary>With its middle hidden, for showing and logging: 138****8000.</summary>
    public override string ToString() => $"{Digits[..3]}****{Digits[^4..]}";

    private static string WithoutCountryCode(string digits) =>
        digits.StartsWith("00" + CountryCode, StringComparison.Ordinal) ? digits[(2 + CountryCode.Length)..]
        : digits.StartsWith(CountryCode, StringComparison.Ordinal) && digits.Length > MobileLength ? digits[CountryCode.Length..]
        : digits;

    [GeneratedRegex(@"^(1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})[2-8][0-9]{6,7})$")]
    private static partial Regex Own();
}
