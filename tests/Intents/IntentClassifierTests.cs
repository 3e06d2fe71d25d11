using CsCheck;
using LegalAid.Intents.Acts;
using LegalAid.Intents.Matters;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Tests;

public sealed class IntentClassifierTests
{
    private static readonly string[] Odd =
    [
        "", " ", "\0", "\ud83d", "\udc00\ud83d", "😀😀😀", "?????", "<script>alert(1)</script>", "'; DROP TABLE tickets; --", "0", "\u202e\u200b",
        "ｈｔｔｐ：／／", "🇨🇳", new string('打', 10_000), string.Concat(Enumerable.Repeat("😀", 5_000)), new string('9', 10_000), "e\u0301\u0301\u0301", "か゛", "\t\r\n",
    ];

    [TestCaseSource(nameof(Odd))]
    public void Any_text_has_a_classification(string text)
    {
        var classification = Models.Classifier.Classify(text);

        Assert.That(classification.Matters, Has.Count.EqualTo(21));
        Assert.That(ActCodes.All, Does.Contain(classification.Act));
    }

    [Test]
    public void Null_counts_as_empty()
    {
        Assert.That(Models.Classifier.Classify(null!).IsSure, Is.False);
    }

    [Test]
    public void Probabilities_of_all_matters_add_up_to_one_and_come_best_first()
    {
        Gen.OneOf(Gen.String, Gen.String["打离婚工资伤老板房子?，0 a"]).Sample(
            text =>
            {
                var classification = Models.Classifier.Classify(text);
                var probabilities = classification.Matters.Select(score => score.Probability).ToList();
                return classification.Matters.Select(score => score.Matter).Order().SequenceEqual(MatterCodes.All.Order())
                    && Math.Abs(probabilities.Sum() - 1) < 1e-9
                    && probabilities.SequenceEqual(probabilities.OrderDescending())
                    && classification.Confidence is >= 0 and <= 1
                    && classification.ActConfidence is >= 0 and <= 1;
            },
            iter: 2_000);
    }

    [TestCase("离婚", MatterCodes.Marriage)]
    [TestCase("工伤咋赔", MatterCodes.WorkInjury)]
    [TestCase("车祸", MatterCodes.TrafficAccident)]
    [TestCase("遗产", MatterCodes.Inheritance)]
    [TestCase("老板拖着三个月工资不给", MatterCodes.WageArrears)]
    [TestCase("公司把我辞退了一分钱补偿都不给", MatterCodes.LaborDispute)]
    [TestCase("房东不退押金", MatterCodes.Housing)]
    [TestCase("村里征地补偿款没发", MatterCodes.Land)]
    [TestCase("朋友借钱不还只有微信记录", MatterCodes.Debt)]
    [TestCase("孩子抚养费他一直不给", MatterCodes.Support)]
    [TestCase("老公经常打我想申请保护令", MatterCodes.DomesticViolence)]
    [TestCase("醫院把我的病診斷錯了", MatterCodes.Medical)]
    [TestCase("網購買到假貨商家不退款", MatterCodes.Consumer)]
    public void Plain_words_are_understood_and_sure(string utterance, string matter)
    {
        var classification = Models.Classifier.Classify(utterance);

        Assert.That(classification.Matters[0].Matter, Is.EqualTo(matter));
        Assert.That(classification.IsSure, Is.True);
        Assert.That(classification.Act, Is.EqualTo(ActCodes.Consult));
    }

    [TestCase("欠薪", MatterCodes.WageArrears)]
    [TestCase("讨薪", MatterCodes.WageArrears)]
    [TestCase("工伤", MatterCodes.WorkInjury)]
    [TestCase("辞退", MatterCodes.LaborDispute)]
    [TestCase("彩礼", MatterCodes.Marriage)]
    [TestCase("抚养费", MatterCodes.Support)]
    [TestCase("家暴", MatterCodes.DomesticViolence)]
    [TestCase("遗嘱", MatterCodes.Inheritance)]
    [TestCase("误诊", MatterCodes.Medical)]
    [TestCase("网贷", MatterCodes.Debt)]
    [TestCase("拆迁", MatterCodes.Land)]
    [TestCase("低保", MatterCodes.SocialBenefits)]
    [TestCase("商标", MatterCodes.CorporateIp)]
    public void A_word_alone_is_enough(string utterance, string matter) =>
        Assert.That(Models.Classifier.Classify(utterance).Matters[0].Matter, Is.EqualTo(matter));

    [TestCase("")]
    [TestCase("😀😀")]
    [TestCase("how can I sue my boss")]
    [TestCase("今天天气怎么样")]
    [TestCase("给我讲个笑话")]
    [TestCase("你好")]
    [TestCase("123456")]
    [TestCase("嗯")]
    public void What_is_no_legal_question_has_low_confidence(string utterance)
    {
        var classification = Models.Classifier.Classify(utterance);

        Assert.That(classification.Confidence, Is.LessThan(0.5));
        Assert.That(classification.IsSure, Is.False);
    }

    [Test]
    public void Many_threads_get_the_answers_of_one()
    {
        string[] utterances = ["离婚", "工伤咋赔", "他现在正在打我", "转人工", "房东不退押金", "今天天气怎么样"];
        var expected = utterances.Select(utterance => Models.Classifier.Classify(utterance).ToJsonLine()).ToList();

        var answers = Enumerable.Range(0, 3_000).AsParallel()
            .Select(i => (Index: i % utterances.Length, Line: Models.Classifier.Classify(utterances[i % utterances.Length]).ToJsonLine()))
            .ToList();

        Assert.That(answers.TrueForAll(answer => answer.Line == expected[answer.Index]), Is.True);
    }

    [Test]
    public void A_greeting_width_and_marks_change_nothing()
    {
        var plain = Models.Classifier.Classify("房东不退押金怎么办").ToJsonLine();

        Assert.That(Models.Classifier.Classify("您好，请问：房东不退押金怎么办。。。").ToJsonLine(), Is.EqualTo(plain));
        Assert.That(Models.Classifier.Classify("  房東不退押金怎麼辦  ").ToJsonLine(), Is.EqualTo(plain));
    }

    [Test]
    public void A_line_of_json_has_matter_confidence_top_act_and_emergency()
    {
        var classification = new Classification(
            [new MatterScore("debt", 0.75), new MatterScore("contract", 0.2), new MatterScore("other", 0.04999), new MatterScore("tort", 0)],
            0.75, true, "consult", 1, new DangerSignal("suicide", "wants_to_die", 0.9));

        Assert.That(
            classification.ToJsonLine(),
            Is.EqualTo("""{"matter":"debt","confidence":0.75,"top":[["debt",0.75],["contract",0.2],["other",0.05]],"act":"consult","emergency":true}"""));
    }

    [Test]
    public void Text_beyond_the_limit_does_not_count()
    {
        var filled = new string('好', UtteranceText.MaxLength);

        Assert.That(
            Models.Classifier.Classify(filled + "他正在打我").ToJsonLine(), Is.EqualTo(Models.Classifier.Classify(filled).ToJsonLine()));
    }

    [Test]
    public void An_utterance_takes_less_than_a_millisecond()
    {
        const string Utterance = "我在工地干了半年活，包工头说甲方没给钱，一直拖着不给我们工资，过年也没给，请问该找谁要？";
        for (var i = 0; i < 500; i++)
        {
            Models.Classifier.Classify(Utterance);
        }

        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = TimeProvider.System.GetTimestamp();
            for (var i = 0; i < 100; i++)
            {
                Models.Classifier.Classify(Utterance);
            }

            return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds / 100;
        });

        Assert.That(best, Is.LessThan(1));
    }
}
