namespace LegalAid.BotFramework.Recognizers;

/// <summary>Understands a place in a list: 第二个, 2, 选2, 二, B, ②, 最后一个, 倒数第二个, 前一个 (of two).</summary>
/// <remarks>
/// A bare number or letter counts only when it is all that was said, so that 2个月 is no choice. Safe for concurrent use; never throws;
/// time grows linearly with the text.
/// </remarks>
public sealed class OrdinalRecognizer
{
    private const int LongestAnswer = 24;

    private static readonly string[] Lead =
        ["我选择", "我选", "选择", "选", "我要", "要", "按", "就", "那就", "那", "是", "应该是", "应该", "嗯", "我觉得是", "我是", "我", "请", "拨", "答案", "回答", "属于", "大概是", "呃", "啊", "哦", "数字"];

    private static readonly string[] Tail =
        ["个选项", "选项", "个", "号", "项", "条", "种情况", "种", "那个", "那项", "吧", "啊", "的", "了", "谢谢", "呀", "键", "这个", "情况", "样"];

    /// <summary>The place that was said, from 0 and below <paramref name="count"/>; null when none was said or the list is shorter.</summary>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="count">How many there are to choose from.</param>
    public int? Recognize(string? utterance, int count)
    {
        if (count <= 0)
        {
            return null;
        }

        var text = Spelling.Normalize(utterance);
        return (NamedPlace(text, count) ?? Bare(text)) is { } place && place >= 0 && place < count ? place : null;
    }

    private static int? NamedPlace(string text, int count)
    {
        var at = text.IndexOf('第', StringComparison.Ordinal);
        if (at >= 0 && NumberScanner.Read(text, NumberScanner.SkipSpaces(text, at + 1), out _) is { IsRange: false } span && span.Low is >= 1 and <= 1000)
        {
            var named = (int)span.Low;
            return NumberScanner.StartsAt(text, at - 2, "倒数") ? count - named : named - 1;
        }

        if (text.Length > LongestAnswer)
        {
            return null;
        }

        if (ContainsAny(text, "最后一", "最后那", "最后的", "最后面", "最下面", "末一", "最末"))
        {
            return count - 1;
        }

        if (ContainsAny(text, "头一个", "头一项", "最前面", "最上面", "首个", "开头那个", "最开始那个"))
        {
            return 0;
        }

        if (ContainsAny(text, "前一个", "前面那个", "前面的", "前者", "前边那个", "上面那个"))
        {
            return count <= 2 ? 0 : null;
        }

        if (ContainsAny(text, "后一个", "后面那个", "后面的", "后者", "后边那个", "下面那个"))
        {
            return count <= 2 ? count - 1 : null;
        }

        return ContainsAny(text, "中间那个", "中间的", "当中那个") && count == 3 ? 1 : null;
    }

    private static int? Bare(string text)
    {
        if (text.Length > LongestAnswer)
        {
            return null;
        }

        var rest = text.AsSpan().Trim(" ,.。、!?;:#*()[]“”\"");
        rest = Cut(rest, Lead, fromStart: true);
        rest = Cut(rest, Tail, fromStart: false).Trim(" ,.。、!:");
        if (rest.Length == 1)
        {
            var c = rest[0];
            if (c is >= 'a' and <= 'z')
            {
                return c - 'a';
            }

            if (c is >= '①' and <= '⑳')
            {
                return c - '①';
            }

            if (c == '两')
            {
                return null;
            }
        }

        var figure = rest.ToString();
        return figure.Length > 0 && NumberScanner.Read(figure, 0, out var end) is { IsRange: false, IsApproximate: false } span && end == figure.Length
            && span.Low == decimal.Truncate(span.Low) && span.Low is >= 1 and <= 1000
                ? (int)span.Low - 1
                : null;
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, string[] words, bool fromStart)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var word in words)
            {
                if (text.Length > word.Length && (fromStart ? text.StartsWith(word) : text.EndsWith(word)))
                {
                    text = (fromStart ? text[word.Length..] : text[..^word.Length]).Trim(" ,.。、!:");
                    again = true;
                    break;
                }
            }
        }

        return text;
    }

    private static bool ContainsAny(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
