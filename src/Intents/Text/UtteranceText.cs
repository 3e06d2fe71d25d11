using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LegalAid.Intents.Text;

/// <summary>Brings what people type or say into one form before anything looks at it.</summary>
/// <remarks>Both forms are idempotent and defined for every string, lone surrogates included.</remarks>
public static class UtteranceText
{
    /// <summary>Characters of an utterance that are looked at; what follows is dropped.</summary>
    public const int MaxLength = 2000;

    private const int MaxPasses = 8;

    // Openings that say nothing of the matter. Longer ones first where one starts with another.
    private static readonly string[] Openings =
    [
        "尊敬的律师", "律师你好", "律师您好", "你好律师", "您好律师", "你好", "您好", "早上好", "上午好", "中午好", "下午好", "晚上好",
        "请问一下", "请问", "想请问", "请教一下", "请教", "咨询一下", "想咨询一下", "我想咨询一下", "我想咨询", "我要咨询", "问一下", "想问一下",
        "我想问一下", "我想问", "麻烦问一下", "打扰一下", "打扰了", "不好意思", "喂",
    ];

    // Traditional and simplified side by side: characters frequent in legal and everyday talk.
    private const string TraditionalPairs =
        "離离婚婚財财產产債债務务貸贷錢钱資资還还個个們们來来這这裡里裏里嗎吗麼么為为與与國国過过時时間间問问題题實实現现對对開开關关後后從从會会" +
        "學学說说話话請请誰谁該该講讲認认識识訴诉訟讼證证據据調调詢询諮咨詐诈騙骗賠赔償偿負负責责貨货買买賣卖費费貴贵質质購购賬账" +
        "帳账勞劳動动傷伤殘残醫医療疗藥药護护養养撫抚贍赡繼继遺遗囑嘱產产權权證证壞坏場场塊块報报執执處处罰罚刑刑獄狱緝缉" +
        "毆殴殺杀殺杀強强姦奸搶抢盜盗竊窃毒毒車车輛辆輪轮駕驾駛驶禍祸撞撞僱雇傭佣員员單单廠厂業业職职辭辞離离補补貼贴險险養养" +
        "老老農农村村地地徵征遷迁屋屋樓楼層层鄰邻門门牆墙漏漏戶户籍籍鄉乡鎮镇縣县區区灣湾廣广東东長长馬马電电話话網网線线腦脑機机" +
        "號号碼码銀银行行卡卡賭赌術术術术專专標标識识註注冊册冊册稅税稅税檢检察察審审判判決决議议協协條条約约違违規规則则" +
        "歸归屬属應应當当當当發发給给結结終终約约級级紅红細细綁绑緊紧罵骂嚇吓脅胁揚扬壓压歲岁歷历氣气決决沒没淚泪灑洒無无煙烟熱热" +
        "爾尔爭争獨独獲获獎奖畫画異异盡尽監监盤盘眾众礙碍禮礼種种稱称穩稳窮穷節节範范築筑簽签簡简糾纠紀纪納纳純纯絕绝統统經经維维" +
        "緣缘縫缝總总織织繳缴聯联聲声聽听肅肃腳脚膽胆臉脸臨临舉举舊旧艱艰藝艺蘇苏虧亏蟲虫衛卫衝冲裝装複复親亲觀观觸触計计訂订記记許许" +
        "設设訪访評评詞词試试詳详誠诚誤误談谈論论諾诺謀谋謝谢譽誉讀读變变讓让豬猪貧贫販贩貪贪貫贯貿贸賀贺賃赁賄贿賤贱賞赏賢贤賴赖賺赚贈赠" +
        "贏赢趕赶趙赵跡迹踐践軍军軟软較较載载輕轻輸输轉转辦办辯辩遊游運运達达遠远適适選选遲迟邊边郵邮醜丑釋释針针鈔钞鉛铅鋪铺錄录錯错鎖锁鐵铁鑑鉴" +
        "閉闭閒闲閱阅闆板陣阵陰阴陳陈陸陆陽阳隊队際际隨随險险隱隐雖虽雙双雜杂難难雲云霧雾靈灵靜静響响頁页頂顶項项順顺須须預预頓顿頭头頻频顆颗題题額额顏颜願愿" +
        "類类顧顾飛飞飯饭飲饮飽饱館馆驗验驚惊骨骨體体魚鱼鳥鸟麗丽麥麦黃黄點点齊齐齡龄龍龙龜龟掛挂採采換换損损搖摇擇择擊击擋挡擔担據据擠挤擬拟擴扩擺摆擾扰攔拦" +
        "攝摄敗败敘叙數数斷断舊旧暫暂書书樣样樹树橋桥極极構构槍枪樂乐歐欧殘残毀毁潔洁澤泽濟济濫滥災灾炸炸燒烧營营爐炉爛烂爺爷牽牵狀状猶犹獻献環环瞭了" +
        "矯矫確确磚砖禍祸積积競竞筆笔築筑籤签糧粮緩缓編编練练縮缩績绩罷罢羅罗義义習习聖圣聞闻脫脱腫肿艦舰蓋盖薦荐萬万葉叶蔣蒋藍蓝虛虚術术袋袋襲袭覺觉覽览" +
        "訊讯訓训託托訂订詢询誘诱誣诬諒谅謊谎謠谣譯译護护豐丰貢贡費费賓宾賬账贓赃贖赎趨趋躍跃軌轨輔辅輩辈轟轰迴回連连進进遞递邏逻鄧邓鄭郑醬酱鈴铃銷销鋒锋錶表鍵键" +
        "鏈链鏡镜鐘钟閃闪闖闯階阶隻只雞鸡露露韓韩頒颁領领頸颈飾饰餐餐餓饿餘余駐驻騎骑騷骚驅驱鬆松鬥斗鬧闹魯鲁鮮鲜鴨鸭鹽盐麵面黨党齒齿侵侵係系倉仓偉伟側侧偵侦傑杰" +
        "備备傳传債债傾倾僅仅像像價价儀仪億亿優优兒儿兩两內内冤冤凍冻劃划剛刚創创劇剧劑剂勝胜勢势勵励勸劝匯汇協协卻却厲厉參参叢丛喪丧嗎吗嘆叹嚴严囑嘱圍围園园圓圆圖图團团" +
        "堅坚執执墊垫墜坠墮堕墳坟壘垒壯壮壽寿夠够夢梦奪夺奮奋妝妆妳你婦妇媽妈嫵妩孫孙寧宁審审寫写寬宽寶宝將将專专尋寻導导屆届岡冈島岛峽峡幣币帥帅師师帶带幫帮幹干幾几庫库廁厕廢废彈弹徑径復复" +
        "憂忧憑凭憲宪憶忆懇恳懶懒懷怀戀恋戰战戲戏戶户拋抛挾挟捨舍掃扫於于並并滿满衆众佔占佈布週周";

    private static readonly FrozenDictionary<char, char> Simplified = Pairs(TraditionalPairs);

    /// <summary>
    /// The utterance with one width, one case, simplified characters, no control characters, single spaces and single punctuation marks;
    /// digits are kept.
    /// </summary>
    public static string Clean(string? utterance) => UntilStable(utterance, OnePass);

    /// <summary>
    /// What the models see: <see cref="Clean"/>, without an opening such as a greeting (unless there is nothing else), and with every
    /// run of digits replaced by its class: one, two, three to five, or more digits.
    /// </summary>
    public static string Normalize(string? utterance) => UntilStable(utterance, text => DigitClasses(WithoutOpening(OnePass(text))));

    /// <summary>The simplified form of a character; the character itself where there is none.</summary>
    internal static char Simplify(char character) => Simplified.GetValueOrDefault(character, character);

    /// <summary>Whether a character is a Han character of the basic planes.</summary>
    public static bool IsHan(char character) => character is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf');

    private static string UntilStable(string? utterance, Func<string, string> pass)
    {
        var text = utterance ?? string.Empty;
        if (text.Length > MaxLength)
        {
            text = text[..MaxLength];
        }

        // One pass is nearly always enough; dropping a space can bring two characters together that combine.
        for (var i = 0; i < MaxPasses; i++)
        {
            var next = pass(text);
            if (next == text)
            {
                break;
            }

            text = next;
        }

        return text;
    }

    private static string OnePass(string text)
    {
        var folded = WellFormed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (folded.Length > MaxLength)
        {
            folded = WellFormed(folded[..MaxLength]);
        }

        var result = new StringBuilder(folded.Length);
        foreach (var original in folded)
        {
            var character = Simplified.GetValueOrDefault(original, original);
            if (char.IsWhiteSpace(character))
            {
                AppendSpace(result);
            }
            else if (IsMark(character))
            {
                AppendMark(result, character);
            }
            else
            {
                AppendLetter(result, character);
            }
        }

        return Trim(result.ToString());
    }

    private static string WellFormed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune == Rune.ReplacementChar || category is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate)
            {
                result.Append(' ');
            }
            else if (category is not UnicodeCategory.Format)
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static void AppendSpace(StringBuilder result)
    {
        if (result.Length > 0 && char.IsAsciiLetterOrDigit(result[^1]))
        {
            result.Append(' ');
        }
    }

    private static void AppendMark(StringBuilder result, char mark)
    {
        TrimEndSpace(result);
        var kind = mark switch
        {
            '?' => '?',
            '!' => '!',
            '.' or '。' or ';' or '…' => '.',
            _ => ',',
        };
        if (result.Length == 0)
        {
            return;
        }

        var last = result[^1];
        if (!IsKind(last))
        {
            result.Append(kind);
        }
        else if (Strength(kind) > Strength(last))
        {
            result[^1] = kind;
        }
    }

    private static void AppendLetter(StringBuilder result, char letter)
    {
        if (result.Length > 0 && result[^1] == ' ' && !char.IsAsciiLetterOrDigit(letter))
        {
            TrimEndSpace(result);
        }

        // Three and more of the same character say no more than two; digits are left to the digit classes.
        var repeated = result.Length > 1 && result[^1] == letter && result[^2] == letter && !char.IsAsciiDigit(letter)
            && !char.IsSurrogate(letter);
        if (!repeated)
        {
            result.Append(letter);
        }
    }

    private static void TrimEndSpace(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] == ' ')
        {
            result.Length--;
        }
    }

    private static string Trim(string text) => text.Trim(' ', ',', '.');

    private static bool IsMark(char character) =>
        char.IsPunctuation(character) || character is '~' or '|' or '`' or '^' or '<' or '>' or '=' or '+' or '$';

    private static bool IsKind(char character) => character is '?' or '!' or '.' or ',';

    private static int Strength(char mark) => mark switch { '?' => 3, '!' => 2, '.' => 1, _ => 0 };

    private static string WithoutOpening(string text)
    {
        while (true)
        {
            var opening = Openings.FirstOrDefault(o => text.StartsWith(o, StringComparison.Ordinal));
            if (opening is null)
            {
                return text;
            }

            var rest = text[opening.Length..].TrimStart(' ', ',', '.', '!', '?');
            if (rest.Length == 0)
            {
                return text;
            }

            text = rest;
        }
    }

    private static string DigitClasses(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                result.Append(text[i++]);
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            result.Append('0', (i - start) switch { 1 => 1, 2 => 2, <= 5 => 3, _ => 6 });
        }

        return result.ToString();
    }

    private static FrozenDictionary<char, char> Pairs(string pairs)
    {
        var table = new Dictionary<char, char>();
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i] != pairs[i + 1])
            {
                table[pairs[i]] = pairs[i + 1];
            }
        }

        return table.ToFrozenDictionary();
    }
}
