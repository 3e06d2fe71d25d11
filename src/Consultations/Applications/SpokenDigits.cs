using System.Text;

namespace LegalAid.Consultations.Applications;

/// <summary>Digits as people key, write or say them one by one: 138 0013 8000, １３８, 幺三八.</summary>
internal static class SpokenDigits
{
    private const string Chinese = "零一二三四五六七八九";
    private const string Skipped = " \t-－—–_.,，。、()（）　号";

    /// <summary>The digits alone, or null when the text holds anything that is no digit and no separator.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="others">Other signs to keep, in upper case.</param>
    public static string? Read(string text, string others = "")
    {
        var digits = new StringBuilder();
        foreach (var sign in text.Normalize(NormalizationForm.FormKC))
        {
            if (Digit(sign) is { } digit)
            {
                digits.Append(digit);
            }
            else if (others.Contains(char.ToUpperInvariant(sign), StringComparison.Ordinal))
            {
                digits.Append(char.ToUpperInvariant(sign));
            }
            else if (!Skipped.Contains(sign, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    private static char? Digit(char sign) => sign switch
    {
        >= '0' and <= '9' => sign,
        '〇' or '○' => '0',
        '幺' => '1',
        '两' => '2',
        _ when Chinese.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var value => (char)('0' + value),
        _ => null,
    };
}
