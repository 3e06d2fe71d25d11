namespace LegalAid.BotFramework.Recognizers;

/// <summary>Understands answers to a yes-or-no question: 是, 对的, 没问题, 有签 / 不是, 没有, 不用了 / 不知道 / 不想说.</summary>
/// <remarks>
/// The first clause that answers decides. 嗯 and 好 are weak: a later 没有 or 不用了 overrules them. A yes that is followed at once by a bare
/// no (对，没有) is ambiguous and so no answer. 是, 有 and 要 with other words (是城里人, 有孩子) are a yes only where those words are of the
/// question, and what somebody else did not do (老板没给我钱) is a no only there. Polite words (对不起, 不好意思, 没关系), questions (是不是, 有没有, …吗) and double negations
/// (不是不想) are no answers. Safe for concurrent use; never throws; time grows linearly with the text.
/// </remarks>
public sealed class YesNoRecognizer
{
    private const int LongestClause = 24;
    private const string Particles = "的啊呀呢哦喔滴地嘛吧哈哒咧嘞哩呐啦了哟噢诶额呃";

    private static readonly string[] Subjects =
    [
        "我们", "咱们", "俺们", "他们", "她们", "我", "俺", "咱", "他", "她", "它", "这个", "那个", "这", "那", "还", "从来", "都", "一直", "当然",
        "肯定", "真的", "真", "其实", "也", "现在", "目前", "暂时", "绝对", "反正", "就", "已经", "应该", "老板", "公司", "单位", "确实", "好像也",
        "家里", "嗯", "哦", "噢", "啊", "呃", "额", "唉", "哎", "喂", "合同", "那我", "回答",
    ];

    private static readonly string[] SelfSubjects =
        ["我们", "咱们", "我", "俺", "咱", "这个", "那个", "这", "那", "还", "都", "也", "真的", "真", "其实", "具体", "就", "现在", "嗯", "哦", "啊", "呃", "唉", "哎"];

    private static readonly string[] Declines =
    [
        "不想说", "不方便说", "不方便讲", "不方便", "不愿意说", "不愿说", "不想讲", "不想回答", "不愿回答", "不愿意回答", "不回答", "不便说", "不便透露", "不想透露",
        "不想告诉", "不告诉你", "保密", "跳过", "别问了", "不能说", "不好意思说", "不说了", "不想提", "不想谈", "隐私", "不说", "不太想说", "不太方便", "不太愿意说", "能不说", "能不能不说", "可以不说",
    ];

    private static readonly string[] Unsure =
    [
        "不知道", "不晓得", "不清楚", "不太清楚", "不大清楚", "不太知道", "不确定", "不太确定", "不敢确定", "不一定", "不好说", "不记得", "不太记得", "记不清", "记不得", "记不住",
        "记不起", "想不起来", "说不清", "说不准", "说不好", "说不上", "拿不准", "搞不清", "弄不清", "分不清", "没印象", "忘了", "忘记了", "忘掉了", "没准", "不了解", "不太了解", "不懂",
        "不太懂", "没注意", "没留意", "不明确", "没听说过", "不好讲", "谁知道", "哪知道", "不是很清楚", "不是太清楚", "不是很确定", "不是很了解", "不很清楚", "吃不准", "难说", "不好确定", "没法确定",
    ];

    private static readonly string[] UnsureStarts = ["可能", "也许", "大概", "好像", "似乎", "应该吧", "说不定", "或许", "估计", "看情况"];

    private static readonly string[] Polite =
    [
        "对不起", "不好意思", "没关系", "没事", "不客气", "对了", "对方", "对于", "对面", "对象", "对公", "对外", "对我", "对他", "对她", "好多", "好几", "好久", "好不容易",
        "行业", "行政", "行李", "行车", "要是", "要不然", "要不", "要么", "要求", "可是", "可惜", "有点", "有时", "有人", "有个", "有一", "有些", "有关", "有事", "有问题", "想问", "想咨询",
        "想请", "想知道", "想了解", "会计", "不仅", "不但", "不光", "不过", "不管", "不论", "不如", "不然", "不妨", "不止", "不只", "不到", "不久", "不少", "不断", "不就是", "不是说", "不得不",
        "不能不", "不会不", "没想到", "没法", "没办法", "没人管", "没钱", "没过", "没多久", "没几", "无论", "无所谓", "随便", "中午", "中间", "中国", "中介", "能力", "得了", "得病", "得到", "是这样", "不得了",
        "不好", "不久前", "不在了", "无锡", "无缘无故", "不用谢", "不谢", "不用客气", "不要紧", "中标", "能帮", "可以帮", "要找", "要问", "要咨询", "会不", "未来", "非常", "要转",
    ];

    private static readonly string[] NotUnderstood = ["听不懂", "没听懂", "没听清", "听不清", "没听见", "听不见", "不明白", "没明白", "没听明白", "看不懂", "没看懂"];
    private static readonly string[] Alternatives = ["是不是", "有没有", "可不可以", "能不能", "行不行", "要不要", "对不对", "好不好", "会不会", "算不算", "该不该", "需不需要"];
    private static readonly string[] ShortYes = ["嗯哪", "嗯呢", "是呢", "有呢", "对呢", "要呢", "想呢", "算", "算是", "算是吧", "也算", "也算是", "是这样", "是这样的", "就这样"];
    private static readonly string[] ShortNo = ["没呢", "还没呢", "没有呢", "还没有呢", "不呢", "不是呢", "都没有呢", "都没呢"];
    private static readonly string[] Thanks = ["谢谢您", "谢谢你", "谢谢啊", "谢谢", "多谢", "麻烦了", "麻烦您", "麻烦你"];

    private static readonly string[] Questions =
    [
        "什么", "怎么", "多少", "哪", "谁", "为啥", "啥", "咋", "几个", "几天",
        "是否", "能否", "可否",
    ];

    private static readonly string[] StrongYes =
    [
        "是的", "没错", "没问题", "不错", "确实", "当然", "同意", "愿意", "可以", "阔以", "对头", "要得", "有的", "必须的", "肯定", "嗯对", "正是", "就是", "是滴", "有滴", "没毛病", "可行", "没意见",
        "行得通", "说得对", "说的对", "确认", "确定", "没有错", "没有问题", "没啥问题", "必须", "需要", "好可以", "接受", "答应", "yes", "对对", "是是", "好对",
    ];

    private static readonly string[] WeakYes = ["好的", "好吧", "好啊", "好呀", "好滴", "好嘞", "好哒", "好好", "行吧", "行的", "行啊", "行行", "ok", "okay", "嗯嗯", "嗯", "恩", "成", "中", "得行", "好", "行"];

    private static readonly string[] PlainNo =
    [
        "算了", "取消", "错了", "冇", "免了", "拉倒", "用不着", "没必要", "拒绝", "反对", "否", "别了", "别", "no", "nope", "哪有", "哪里有", "才不", "并没有", "并不", "并没", "没", "不", "无", "未", "甭",
    ];

    private static readonly string[] BareYes = ["是", "有", "要", "会", "能", "想", "对"];
    private static readonly string[] Others = ["他们", "她们", "他", "她", "它", "老板", "公司", "单位", "家里"];
    private static readonly string[] Acts = ["申请", "签", "办", "报", "交", "买", "给", "过", "做", "去", "写"];
    private const string DoneVerbs = "签给有报去做交买办写打说住干来发领拿付结谈告申立保";

    /// <summary>What was answered, or null when the words answer neither way.</summary>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="question">What was asked, so that an answer in its words (您是农民工吗？ 我是农民工) is understood; none means that only plain answers are.</param>
    public YesNoAnswer? Recognize(string? utterance, string? question = null)
    {
        var text = Spelling.Normalize(utterance);
        var asked = Spelling.Normalize(question);
        var start = 0;
        var weak = false;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !IsBreak(text[end]))
            {
                end++;
            }

            var isQuestion = end < text.Length && text[end] is '?';
            var found = end > start && !isQuestion ? Classify(text.AsSpan(start, end - start), asked, end < text.Length - 1) : Clause.Nothing;
            start = end + 1;
            switch (found)
            {
                case Clause.Strong:
                    return NextIsBareNo(text, start) ? null : YesNoAnswer.Yes;
                case Clause.Weak:
                    weak = true;
                    break;
                case Clause.No:
                    return YesNoAnswer.No;
                case Clause.Unknown:
                    return YesNoAnswer.Unknown;
                case Clause.Declined:
                    return YesNoAnswer.Declined;
                case Clause.Confusing:
                    return null;
                default:
                    break;
            }
        }

        return weak ? YesNoAnswer.Yes : null;
    }

    private enum Clause
    {
        Nothing,
        Weak,
        Strong,
        No,
        Unknown,
        Declined,
        Confusing,
    }

    private static bool IsBreak(char c) => c is ' ' or ',' or '.' or '。' or '、' or ';' or '!' or '?' or ':' or '…' or '~' or '"' or '\'' or '“' or '”' or '(' or ')' or '-';

    private static bool NextIsBareNo(string text, int start)
    {
        while (start < text.Length && IsBreak(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && !IsBreak(text[end]))
        {
            end++;
        }

        return end - start is > 0 and <= 4 && StartsWithAny(text.AsSpan(start, end - start), PlainNo) && Classify(text.AsSpan(start, end - start), [], goesOn: true) == Clause.No;
    }

    private static Clause Classify(ReadOnlySpan<char> clause, ReadOnlySpan<char> asked, bool goesOn)
    {
        if (ContainsAny(clause[..Math.Min(clause.Length, LongestClause)], NotUnderstood))
        {
            return Clause.Nothing;
        }

        if (OneOf(clause, ShortYes))
        {
            return clause is "是这样" or "是这样的" && goesOn ? Clause.Nothing : Clause.Strong;
        }

        if (OneOf(clause, ShortNo))
        {
            return Clause.No;
        }

        // A clause longer than anybody answers a question with tells a story; only its beginning can be an answer.
        var whole = clause.Length <= LongestClause;
        clause = whole ? clause : clause[..LongestClause];

        var own = Strip(clause, SelfSubjects);
        if (StartsWithAny(own, Declines) || (whole && EndsWithAny(clause, Declines)))
        {
            return Clause.Declined;
        }

        if (StartsWithAny(own, Unsure) || StartsWithAny(clause, Unsure) || (whole && EndsWithAny(clause, Unsure)))
        {
            return Clause.Unknown;
        }

        // Somebody who 不在了 has died, unless it was asked whether one still is there.
        if (own.StartsWith("不在") && asked.Contains("还在", StringComparison.Ordinal))
        {
            return Clause.No;
        }

        if (StartsWithAny(clause, Polite) || StartsWithAny(own, Polite))
        {
            return Clause.Nothing;
        }

        if (clause.StartsWith("不是不") || clause.StartsWith("不是没") || own.StartsWith("不是不") || own.StartsWith("不是没"))
        {
            return Clause.Confusing;
        }

        if (StartsWithAny(own, UnsureStarts) || StartsWithAny(clause, UnsureStarts))
        {
            return Clause.Unknown;
        }

        if (EndsWithAny(clause, ["吗", "么", "呢"]) || ContainsAny(clause, Questions) || (clause[0] is not '不' && ContainsAny(clause, Alternatives)))
        {
            return StartsWithAny(clause, ["哪有", "哪里有"]) ? Clause.No : Clause.Nothing;
        }

        if (clause is "y")
        {
            return Clause.Strong;
        }

        if (clause is "n")
        {
            return Clause.No;
        }

        if (StartsWithAny(clause, StrongYes))
        {
            return AfterAgreement(clause, StrongYes);
        }

        if (Word(clause, WeakYes))
        {
            return Clause.Weak;
        }

        var rest = Strip(clause, Subjects);
        if (rest.IsEmpty)
        {
            return EndsWithAny(clause, ["当然", "肯定", "确实", "真的", "绝对"]) ? Clause.Strong : clause.TrimStart("嗯").IsEmpty ? Clause.Weak : Clause.Nothing;
        }

        if (rest.Length < clause.Length && StartsWithAny(rest, Polite))
        {
            return Clause.Nothing;
        }

        if (StartsWithAny(rest, StrongYes))
        {
            return AfterAgreement(rest, StrongYes);
        }

        if (StartsWithAny(rest, PlainNo))
        {
            var denied = rest[Longest(rest, PlainNo)..].TrimEnd(Particles);
            return denied.Length > 2 && StartsWithAny(Strip(clause, SelfSubjects), Others) && !IsOf(asked, denied) ? Clause.Nothing : Clause.No;
        }

        if (StartsWithAny(rest, BareYes))
        {
            return AfterBareYes(rest[1..], whole, asked);
        }

        if (Word(rest, WeakYes))
        {
            return Clause.Weak;
        }

        if (whole && IsDone(rest))
        {
            return Clause.Strong;
        }

        return !whole ? Clause.Nothing : NoAtTheEnd(rest) is Clause.No ? Clause.No : IsEcho(asked, clause) ? Clause.Strong : Clause.Nothing;
    }

    // 是的没有 and 可以不用 say two things at once.
    private static Clause AfterAgreement(ReadOnlySpan<char> clause, string[] words)
    {
        var rest = clause[Longest(clause, words)..].TrimStart(Particles);
        return !rest.IsEmpty && rest.Length <= 4 && StartsWithAny(rest, PlainNo) && !StartsWithAny(rest, StrongYes) ? Clause.Confusing : Clause.Strong;
    }

    private static Clause AfterBareYes(ReadOnlySpan<char> rest, bool whole, ReadOnlySpan<char> asked)
    {
        var bare = rest.TrimStart(Particles);
        if (bare.IsEmpty)
        {
            return Clause.Strong;
        }

        if (bare.Length < rest.Length && rest[0] is not '了')
        {
            return StartsWithAny(bare, PlainNo) && !StartsWithAny(bare, StrongYes) ? Clause.Confusing : Clause.Strong;
        }

        if (StartsWithAny(bare, BareYes) || StartsWithAny(bare, StrongYes))
        {
            return Clause.Strong;
        }

        return whole && ((bare.Length <= 4 && StartsWithAny(bare, Acts)) || (!StartsWithAny(bare, ["不", "没"]) && IsOf(asked, bare)))
            ? Clause.Strong
            : Clause.Nothing;
    }

    // At least half of the words' characters are of the question.
    private static bool IsOf(ReadOnlySpan<char> asked, ReadOnlySpan<char> words)
    {
        var same = 0;
        var bare = words.TrimEnd(Particles);
        foreach (var c in bare)
        {
            same += asked.Contains(c) ? 1 : 0;
        }

        return bare.Length > 0 && same * 2 >= bare.Length;
    }

    // 还在干 where 您还在那里干活吗 was asked: all but one of the characters are of the question.
    private static bool IsEcho(ReadOnlySpan<char> asked, ReadOnlySpan<char> clause)
    {
        var bare = clause.TrimEnd(Particles).TrimStart("我们也都已经");
        if (asked.IsEmpty || bare.Length is < 2 or > 8 || bare.IndexOfAny('不', '没', '无') >= 0)
        {
            return false;
        }

        var strange = 0;
        foreach (var c in bare)
        {
            strange += asked.Contains(c) ? 0 : 1;
        }

        return strange <= (bare.Length > 2 ? 1 : 0);
    }

    private static bool OneOf(ReadOnlySpan<char> clause, string[] words)
    {
        foreach (var word in words)
        {
            if (clause.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    // 签了, 签过的, 给过了
    private static bool IsDone(ReadOnlySpan<char> rest) =>
        rest.Length is >= 2 and <= 4 && DoneVerbs.Contains(rest[0], StringComparison.Ordinal) && rest[1] is '了' or '过' && rest[2..].TrimStart(Particles).IsEmpty;

    // 合同没签, 钱没给, 这个真没有
    private static Clause NoAtTheEnd(ReadOnlySpan<char> rest)
    {
        var bare = rest.TrimEnd(Particles);
        return bare.Length is >= 3 and <= 8 && (EndsWithAny(bare, ["没有", "不是", "不行", "不用", "不要", "不想", "不会", "不能"]) || bare[^2] is '没' or '未')
            ? Clause.No
            : Clause.Nothing;
    }

    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> clause, string[] words)
    {
        while (Longest(clause, words) is > 0 and var length)
        {
            clause = clause[length..];
        }

        return clause;
    }

    private static int Longest(ReadOnlySpan<char> clause, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && clause.StartsWith(word))
            {
                longest = word.Length;
            }
        }

        return longest;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> clause, string[] words) => Longest(clause, words) > 0;

    private static bool EndsWithAny(ReadOnlySpan<char> clause, string[] words)
    {
        var bare = clause.TrimEnd(Particles);
        foreach (var word in words)
        {
            if (clause.EndsWith(word) || bare.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> clause, string[] words)
    {
        foreach (var word in words)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The clause is one of the words, perhaps said twice, and nothing else but particles.
    private static bool Word(ReadOnlySpan<char> clause, string[] words)
    {
        var rest = clause;
        while (Longest(rest, words) is > 0 and var length)
        {
            rest = rest[length..].TrimStart(Particles);
        }

        return rest.IsEmpty || (rest.Length < clause.Length && OneOf(rest, Thanks));
    }
}
