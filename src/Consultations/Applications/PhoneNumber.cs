using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace LegalAid.Consultations.Applications;

/// <summary>A Chinese telephone number at which a person can be reached: a mobile number or an area code with a fixed line.</summary>
/// <remarks>Hotlines, 400 and other service numbers are nobody's own and are refused.</remarks>
public sealed partial record PhoneNumber
{
    private const string CountryCode = "86";

    private PhoneNumber(string digits) => Digits = digits;

    /// <summary>The digits alone, without the country code.</summary>
    public string Digits { get; }

    /// <summary>Whether somebody wrote, keyed in or said a telephone number, and which. Separators, +86, wide and Chinese digits are fine.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        var digits = SpokenDigits.Read((text ?? "").Replace('+', ' ')) ?? "";
        digits = digits.StartsWith("00" + CountryCode, StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith(CountryCode, StringComparison.Ordinal) && digits.Length > 11 ? digits[2..]
            : digits;
        number = Own().IsMatch(digits) ? new PhoneNumber(digits) : null;
        return number is not null;
    }

    /// <summary>With its middle hidden, for showing and logging: 138****8000.</summary>
    public override string ToString() => $"{Digits[..3]}****{Digits[^4..]}";

    [GeneratedRegex(@"^(1[3-9][0-9]{9}|0(10|2[0-9]|[3-9][0-9]{2})[2-8][0-9]{6,7})$")]
    private static partial Regex Own();
}
