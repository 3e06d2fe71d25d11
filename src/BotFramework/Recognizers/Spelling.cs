namespace LegalAid.BotFramework.Recognizers;

/// <summary>Brings an utterance to one spelling, character by character, so that positions stay those of the original.</summary>
/// <remarks>Full width becomes half width, Latin capitals become small, traditional and financial numerals become plain ones.</remarks>
internal static class Spelling
{
    public static string Normalize(string? utterance)
    {
        return string.IsNullOrEmpty(utterance)
            ? string.Empty
            : string.Create(utterance.Length, utterance, static (span, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    span[i] = Normalize(source[i]);
                }
            });
    }

    private static char Normalize(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '\uFF21' and <= '\uFF3A' => (char)(c - 0xFEE0 + 32),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\t' or '\r' or '\n' => ' ',
        '\uFFE5' => '¥',
        '—' or '–' or '−' or '〜' => '-',
        '兩' => '两',
        '萬' => '万',
        '億' => '亿',
        '佰' => '百',
        '仟' => '千',
        '塊' => '块',
        '圓' or '圆' => '元',
        '個' => '个',
        '壹' => '一',
        '贰' or '貳' => '二',
        '叁' or '參' => '三',
        '肆' => '四',
        '伍' => '五',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '〇' => '零',
        '號' => '号',
        '歲' => '岁',
        '後' => '后',
        '對' => '对',
        '沒' => '没',
        '無' => '无',
        _ => c,
    };
}
