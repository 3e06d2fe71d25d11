using System.Text;

namespace LegalAid.Consultations.Applications;

/// <summary>Digits as people key, write or say them one by one, alone or among words: 我的号是 138 0013 8000, １３８, 幺三八.</summary>
internal static class SpokenDigits
{
    private const string Chinese = "零一二三四五六七八九";
    private const string Separators = " \t+-－—–_.,，。、()（）";

    /// <summary>The runs of digits in the text, without separators; any other sign ends a run.</summary>
    /// <param name="text">What was said; null is nothing.</param>
    /// <param name="others">Other signs to keep within a run, in upper case.</param>
    public static IReadOnlyList<string> Runs(string? text, string others = "")
    {
        var runs = new List<string>();
        var run = new StringBuilder();
        foreach (var sign in (text ?? "").Normalize(NormalizationForm.FormKC).Append('\n'))
        {
            if (Digit(sign) is { } digit)
            {
                run.Append(digit);
            }
            else if (others.Contains(char.ToUpperInvariant(sign), StringComparison.Ordinal))
            {
                run.Append(char.ToUpperInvariant(sign));
            }
            else if (!Separators.Contains(sign, StringComparison.Ordinal) && run.Length > 0)
            {
                runs.Add(run.ToString());
                run.Clear();
            }
        }

        return runs;
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
