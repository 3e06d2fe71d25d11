using System.Collections.Frozen;

namespace LegalAid.Intents.Acts;

/// <summary>Short forms that mean one thing whenever they stand alone.</summary>
internal static class ActRules
{
    private static readonly FrozenDictionary<string, string> Forms = new (string Act, string[] Forms)[]
    {
        (ActCodes.TalkToHuman,
            ["0", "人工", "转人工", "人工服务", "人工客服", "转人工服务", "转人工客服", "找人工", "接人工", "要人工", "我要人工", "请转人工", "转接人工",
            "真人", "客服", "转客服", "接线员", "找真人", "转真人", "找律师", "我要找律师", "转律师", "operator", "agent", "human"]),
        (ActCodes.ApplyForAid,
            ["申请", "我要申请", "申请法律援助", "我要申请法律援助", "我想申请法律援助", "法律援助申请", "申请法援", "我要法律援助", "申请援助"]),
        (ActCodes.ApplicationStatus,
            ["查进度", "查询进度", "申请进度", "查询申请进度", "查申请", "进度查询", "办理进度", "查询申请"]),
        (ActCodes.FindOffice,
            ["法律援助中心", "法律援助中心在哪", "法律援助中心地址", "附近的法律援助中心", "找法律援助中心", "法援中心在哪", "地址", "在哪里办"]),
        (ActCodes.Complaint, ["投诉", "我要投诉", "我要举报你们", "投诉你们"]),
        (ActCodes.Greeting,
            ["你好", "您好", "hi", "hello", "喂", "喂你好", "在吗", "在么", "你好啊", "您好啊", "早上好", "上午好", "中午好", "下午好", "晚上好", "哈喽",
            "嗨", "有人吗", "你好在吗", "您好在吗"]),
        (ActCodes.Affirm,
            ["是", "是的", "是啊", "对", "对的", "对啊", "嗯", "嗯嗯", "恩", "好", "好的", "好啊", "行", "可以", "没错", "有", "有的", "同意", "我同意",
            "确认", "确定", "要", "需要", "愿意", "没问题", "ok", "yes", "y", "当然", "嗯是的", "是这样", "是这样的"]),
        (ActCodes.Deny,
            ["不", "不是", "不是的", "没有", "没", "不对", "不行", "不要", "不用", "不用了", "不需要", "不同意", "我不同意", "不可以", "不愿意", "否", "no", "n",
            "没有的", "不想", "不好", "不了", "算了", "取消"]),
        (ActCodes.Repeat,
            ["重复", "再说一遍", "再说一次", "请再说一遍", "再讲一遍", "没听清", "没听清楚", "我没听清", "没听明白", "重说", "重听", "你说什么", "什么", "啥", "再说一下",
            "再念一遍"]),
        (ActCodes.GoBack,
            ["返回", "返回上一步", "上一步", "回去", "后退", "退回", "返回上一级", "上一级", "重新选", "重新选择", "返回主菜单", "主菜单", "回到上一步", "改一下",
            "back"]),
        (ActCodes.Goodbye,
            ["再见", "拜拜", "拜", "谢谢再见", "谢谢", "谢谢你", "谢谢您", "没事了", "没有了谢谢", "不用了谢谢", "挂了", "就这样", "就这样吧", "结束", "退出", "bye",
            "好的谢谢", "多谢", "没别的了", "好的再见"]),
    }
    .SelectMany(entry => entry.Forms.Select(form => (entry.Act, Form: form)))
    .ToFrozenDictionary(entry => entry.Form, entry => entry.Act);

    private static readonly char[] Tail = ['啊', '呀', '吧', '呢', '哦', '哈', '嘛', '了'];

    /// <summary>The act of a cleaned utterance that is one of the short forms, apart from marks and a particle at the end; null otherwise.</summary>
    public static string? Find(string clean)
    {
        var bare = string.Concat(clean.Where(c => c is not (',' or '.' or '?' or '!' or ' ')));
        return Forms.GetValueOrDefault(bare) ?? Forms.GetValueOrDefault(bare.TrimEnd(Tail));
    }
}
