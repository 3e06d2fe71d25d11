using System.Globalization;

namespace LegalAid.Consultations.Statutes;

/// <summary>Numbers from 1 to 9999 as statutes print them: 十, 四十二, 一百零一, 二百七十六.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Units = "千百十";

    /// <summary>The number in Chinese numerals.</summary>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var places = number.ToString("0000", CultureInfo.InvariantCulture);
        var written = "";
        for (var i = 0; i < places.Length; i++)
        {
            var digit = places[i] - '0';
            if (digit > 0)
            {
                written += Digits[digit] + (i < Units.Length ? Units[i].ToString() : "");
            }
            else if (written.Length > 0 && !written.EndsWith(Digits[0]) && places[i..].Any(place => place != '0'))
            {
                written += Digits[0];
            }
        }

        return number is >= 10 and < 20 ? written[1..] : written;
    }

    /// <summary>The number that is written, or null when it is not written as statutes print it.</summary>
    public static int? Read(string written)
    {
        var (total, digit) = (0, -1);
        foreach (var sign in written)
        {
            if (Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var value)
            {
                digit = value;
            }
            else if (Units.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var unit)
            {
                total += Math.Abs(digit) * (int)Math.Pow(10, 3 - unit);
                digit = 0;
            }
            else
            {
                return null;
            }
        }

        total += Math.Max(digit, 0);
        return total is > 0 and <= 9999 && Write(total) == written ? total : null;
    }
}
