namespace LegalAid.BotFramework.Recognizers;

/// <summary>Finds how many people are meant: 三十多个人, 我们五个, 七八个工友, 一家三口, 就我自己.</summary>
/// <remarks>
/// The first number with a word for counting people counts; a bare number counts only when it stands alone. People who are counted one
/// by one (我和老婆还有两个孩子) are no number: ask again. Safe for concurrent use; never throws; time grows linearly with the text.
/// </remarks>
public sealed class PeopleRecognizer
{
    private const int MostPeople = 10_000_000;

    private static readonly string[] NotPeople =
        ["个月", "个多月", "个半月", "个小时", "个钟", "个星期", "个礼拜", "个半", "个学期", "个季度", "个亿", "个点", "个工地", "个项目", "个厂", "个公司", "个问题", "个平方", "个字", "个房", "个省", "个地方", "个工作日"];

    private static readonly string[] Alone = ["就我自己", "我自己", "就我", "只有我", "我一个", "单独一个", "独自", "自己一个"];
    private static readonly string[] Joined = ["我和", "我跟", "加上", "还有", "我、", "我与", "带", "加我"];
    private static readonly string[] Kin = ["孩", "老婆", "老公", "爱人", "妻", "丈夫", "父", "母", "爸", "妈", "儿", "女"];

    /// <summary>The number of people in the utterance, or null when there is none.</summary>
    public RecognizedPeople? Recognize(string? utterance)
    {
        var text = Spelling.Normalize(utterance);
        if (IsListOfPeople(text))
        {
            return null;
        }

        var bare = 0;
        RecognizedPeople? only = null;
        foreach (var span in NumberScanner.Scan(text))
        {
            bare++;
            if (!IsCount(span))
            {
                continue;
            }

            if (Counter(text, span.End, out var about) is > 0 and var length)
            {
                return Of(span, about, span.End + length);
            }

            only = span.Start <= 2 && text.AsSpan(span.End).Trim(" 。.,!了吧啊左右").IsEmpty ? Of(span, false, span.End) : null;
        }

        return (bare == 1 ? only : null) ?? Words(text);
    }

    /// <summary>
    /// Every number in the utterance that stands before a word for counting people, and 俩 and 仨; 两个 is one of them, too, whatever is counted,
    /// so who asks must look at what stands beside it. People who are only named (就我自己) are left out.
    /// </summary>
    /// <param name="utterance">What the caller said.</param>
    public IReadOnlyList<RecognizedPeople> RecognizeAll(string? utterance)
    {
        var text = Spelling.Normalize(utterance);
        var found = new List<RecognizedPeople>();
        foreach (var span in NumberScanner.Scan(text))
        {
            if (IsCount(span) && Counter(text, span.End, out var about) is > 0 and var length)
            {
                found.Add(Of(span, about, span.End + length));
            }
        }

        for (var i = text.AsSpan().IndexOfAny('俩', '仨'); i >= 0; i = text.IndexOfAny(['俩', '仨'], i + 1))
        {
            found.Add(new RecognizedPeople(text[i] == '俩' ? 2 : 3, null, false, i, i + 1));
        }

        return [.. found.OrderBy(people => people.Start)];
    }

    private static bool IsCount(NumberSpan span) => span.Low >= 0 && span.High <= MostPeople && span.Low == decimal.Truncate(span.Low);

    private static RecognizedPeople Of(NumberSpan span, bool about, int end) =>
        new((int)span.Low, span.IsRange ? (int)span.High : null, about || span.IsApproximate, span.Start, end);

    private static int Counter(string text, int at, out bool about)
    {
        about = false;
        var start = at;
        at = NumberScanner.SkipSpaces(text, at);
        if (at < text.Length && text[at] is '多' or '几' or '来')
        {
            about = true;
            at++;
        }

        if (at >= text.Length)
        {
            return 0;
        }

        foreach (var other in NotPeople)
        {
            if (NumberScanner.StartsAt(text, at, other))
            {
                return 0;
            }
        }

        var length = text[at] switch
        {
            '个' => NumberScanner.StartsAt(text, at, "个人") ? 2 : NumberScanner.StartsAt(text, at, "个多人") ? 3 : 1,
            '人' or '名' or '位' => 1,
            '号' => NumberScanner.StartsAt(text, at, "号人") ? 2 : 0,
            '口' => NumberScanner.StartsAt(text, at, "口人") || NumberScanner.StartsAt(text, at, "口子") ? 2 : 1,
            _ => 0,
        };
        return length == 0 ? 0 : at - start + length;
    }

    private static RecognizedPeople? Words(string text)
    {
        foreach (var word in Alone)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !NumberScanner.StartsAt(text, at + word.Length, "们"))
            {
                return new RecognizedPeople(1, null, false, at, at + word.Length);
            }
        }

        var two = text.AsSpan().IndexOfAny('俩', '仨');
        return two >= 0 ? new RecognizedPeople(text[two] == '俩' ? 2 : 3, null, false, two, two + 1) : null;
    }

    private static bool IsListOfPeople(string text) =>
        Joined.Any(word => text.Contains(word, StringComparison.Ordinal)) && Kin.Any(word => text.Contains(word, StringComparison.Ordinal))
        && !text.Contains('共', StringComparison.Ordinal);
}
