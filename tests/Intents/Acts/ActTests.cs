using LegalAid.Intents.Acts;

namespace LegalAid.Intents.Tests.Acts;

public sealed class ActTests
{
    [TestCase("转人工", ActCodes.TalkToHuman)]
    [TestCase("人工", ActCodes.TalkToHuman)]
    [TestCase("０", ActCodes.TalkToHuman)]
    [TestCase("轉人工！", ActCodes.TalkToHuman)]
    [TestCase("申请法律援助", ActCodes.ApplyForAid)]
    [TestCase("再说一遍", ActCodes.Repeat)]
    [TestCase("返回", ActCodes.GoBack)]
    [TestCase("再见", ActCodes.Goodbye)]
    [TestCase("是的。", ActCodes.Affirm)]
    [TestCase("没有啊", ActCodes.Deny)]
    [TestCase("你好", ActCodes.Greeting)]
    public void A_short_form_that_stands_alone_is_certain(string utterance, string act)
    {
        var classification = Models.Classifier.Classify(utterance);

        Assert.That((classification.Act, classification.ActConfidence), Is.EqualTo((act, 1d)));
    }

    [TestCase("我不想跟机器说话了给我找个人来", ActCodes.TalkToHuman)]
    [TestCase("请不起律师能帮我申请个免费律师吗", ActCodes.ApplyForAid)]
    [TestCase("我上礼拜交的援助申请批下来没有", ActCodes.ApplicationStatus)]
    [TestCase("你们法律援助中心地址在哪儿啊", ActCodes.FindOffice)]
    [TestCase("你们派的那个援助律师太不负责了我要投诉", ActCodes.Complaint)]
    [TestCase("刚才那句没听清楚麻烦再讲一次", ActCodes.Repeat)]
    [TestCase("选错了我想回到上一步", ActCodes.GoBack)]
    [TestCase("好的没别的问题了谢谢你再见", ActCodes.Goodbye)]
    public void A_longer_request_is_understood(string utterance, string act) =>
        Assert.That(Models.Classifier.Classify(utterance).Act, Is.EqualTo(act));

    [TestCase("公司人工费一直不结给我")]
    [TestCase("我要申请劳动仲裁该去哪里")]
    [TestCase("想投诉黑心老板拖欠工资")]
    [TestCase("对方不同意离婚怎么办")]
    [TestCase("没有签劳动合同能要赔偿吗")]
    [TestCase("退货商家不同意")]
    [TestCase("法院一审判了我不服想上诉")]
    public void A_legal_question_is_a_consultation(string utterance) =>
        Assert.That(Models.Classifier.Classify(utterance).Act, Is.EqualTo(ActCodes.Consult));
}
