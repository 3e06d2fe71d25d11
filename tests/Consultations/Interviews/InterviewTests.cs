using System.Globalization;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Tests.Content;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Interviews;

[TestFixture]
public sealed class InterviewTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private Interview _interview = null!;

    [OneTimeSetUp]
    public void SetUp()
    {
        using var content = new ContentDirectory();
        content.Write("interviews/wage_arrears.yaml", """
            matter: wage_arrears
            facts: { claim: pay }
            questions:
              - { fact: contract_kept, ask: 合同在您手上吗？, type: confirm, needed_for: file }
              - fact: debtor
                ask: 欠钱的是谁？
                type: choice
                choices:
                  - { value: company, text: 公司或单位, says: [公司, 厂里] }
                  - { value: person, text: 个人, says: [包工头, 私人] }
                heard:
                  - { pattern: 公司, value: company }
              - fact: boss_name
                ask: 那个人叫什么？
                type: text
                when: { debtor: person }
              - fact: still_employed
                ask: 您还在那里上班吗？
                why: 离职后一年内要申请仲裁。
                type: confirm
                heard:
                  - { pattern: 离职|不干了, value: false }
                  - { pattern: '还在.{0,4}上班', value: true }
                needed_for: eligibility
              - { fact: employment_ended_on, ask: 哪天离开的？, type: date, when: { still_employed: false }, needed_for: eligibility, heard: [ { pattern: '(?<value>.{1,12})(离职|不干了)' } ] }
              - { fact: amount, ask: 一共欠多少钱？, type: money, min: 1, max: 1000000, heard: [ { pattern: '欠.{0,20}[元块千万]' } ] }
              - { fact: months, ask: 欠了几个月？, type: number, unit: months, min: 1, max: 240 }
              - { fact: monthly_income, ask: 家里每人每月有多少钱？, type: money, min: 0 }
              - { fact: workers, ask: 一共几个人？, type: people, min: 1 }
              - { fact: province, ask: 在哪里干的活？, type: place }
            summary: |
              {% if debtor == "person" %}有人{% else %}{{ debtor }}{% endif %}欠您{{ amount | money }}{% if still_employed == false %}，您{{ employment_ended_on }}离开{% endif %}。
            """);
        _interview = content.Load().Interviews[Matter.WageArrears];
    }

    [Test]
    public void Eligibility_is_asked_first_then_what_advice_needs_and_the_file_only_of_those_who_apply()
    {
        Assert.That(AskAll(forFile: false), Is.EqualTo(new[] { "still_employed", "debtor", "amount", "months", "monthly_income", "workers", "province" }));
        Assert.That(AskAll(forFile: true), Is.EqualTo(new[] { "still_employed", "debtor", "amount", "months", "monthly_income", "workers", "province", "contract_kept" }));
    }

    [Test]
    public void A_question_is_asked_only_if_its_conditions_are_met_and_the_unknown_meets_none()
    {
        Assert.That(NextAfter("still_employed", new FactValue.YesNo(false)), Is.EqualTo("employment_ended_on"));
        Assert.That(NextAfter("still_employed", new FactValue.YesNo(true)), Is.EqualTo("debtor"));
        Assert.That(NextAfter("still_employed", new FactValue.Unknown(true)), Is.EqualTo("debtor"));
    }

    [Test]
    public void What_the_matter_gives_is_known_and_yields_to_what_was_told()
    {
        var keyed = FactSheet.Empty.With("claim", new FactValue.Words("other"), FactSource.Keyed);

        Assert.That(_interview.Begin(FactSheet.Empty)["claim"], Is.EqualTo(new Fact("claim", new FactValue.Words("pay"), FactSource.Given)));
        Assert.That(_interview.Begin(keyed).Words("claim"), Is.EqualTo("other"));
    }

    [Test]
    public void Facts_are_heard_in_the_callers_own_words()
    {
        var facts = _interview.Hear("公司欠我两万三千块工资，我去年五月离职的", FactSheet.Empty, Today);

        Assert.That(facts.Words("debtor"), Is.EqualTo("company"));
        Assert.That(facts.Number("amount"), Is.EqualTo(23000));
        Assert.That(facts.YesNo("still_employed"), Is.False);
        Assert.That(facts.Day("employment_ended_on"), Is.EqualTo(new DateOnly(2025, 5, 1)), "of a month the first day: the time limit ends no later");
        Assert.That(facts["amount"]!.Source, Is.EqualTo(FactSource.Heard));
        Assert.That(facts.Has("province"), Is.False);
    }

    [Test]
    public void What_was_told_is_not_overheard_and_what_no_question_would_accept_is_left_out()
    {
        var known = FactSheet.Empty.With("debtor", new FactValue.Words("person"), FactSource.Asked);

        Assert.That(_interview.Hear("公司的工头", known, Today).Words("debtor"), Is.EqualTo("person"));
        Assert.That(_interview.Hear("欠我三千万", FactSheet.Empty, Today).Has("amount"), Is.False);
    }

    [TestCase("我不是公司的", null)]
    [TestCase("有没有公司我不知道", null)]
    [TestCase("找不到老板，公司也关了", "company")]
    [TestCase("不是公司，哦，是公司", "company")]
    public void Words_that_are_denied_tell_nothing(string utterance, string? debtor)
    {
        Assert.That(_interview.Hear(utterance, FactSheet.Empty, Today).Words("debtor"), Is.EqualTo(debtor));
    }

    [TestCase("still_employed", "是的", "true")]
    [TestCase("still_employed", "没有", "false")]
    [TestCase("still_employed", "嗯，已经离职了", "false")]
    [TestCase("still_employed", "我还在那上班", "true")]
    [TestCase("still_employed", "不知道", "unknown")]
    [TestCase("still_employed", "不想说", "declined")]
    [TestCase("debtor", "2", "person")]
    [TestCase("debtor", "第一个", "company")]
    [TestCase("debtor", "是我们厂里", "company")]
    [TestCase("debtor", "个人", "person")]
    [TestCase("debtor", "不清楚", "unknown")]
    [TestCase("boss_name", "姓王，大家叫他老王", "姓王，大家叫他老王")]
    [TestCase("boss_name", "不知道", "unknown")]
    [TestCase("employment_ended_on", "昨天", "2026-03-09")]
    [TestCase("employment_ended_on", "2025年12月3号", "2025-12-03")]
    [TestCase("employment_ended_on", "记不清了", "unknown")]
    [TestCase("amount", "三千五", "3500")]
    [TestCase("amount", "大概1.2万吧", "12000")]
    [TestCase("amount", "不知道，大概三千块", "3000")]
    [TestCase("months", "半年", "6")]
    [TestCase("months", "一年半", "18")]
    [TestCase("months", "三个月", "3")]
    [TestCase("months", "5", "5")]
    [TestCase("monthly_income", "没有", "0")]
    [TestCase("workers", "我们五个人", "5")]
    [TestCase("province", "河南郑州", "河南郑州")]
    public void Answers_are_understood(string fact, string utterance, string value)
    {
        Assert.That(_interview.Find(fact)!.Understand(utterance, Today), Is.InstanceOf<Understanding.Understood>()
            .With.Property(nameof(Understanding.Understood.Value)).Matches((FactValue? understood) => Write(understood!) == value));
    }

    [TestCase("still_employed", "今天天气好", "interview.retry.yes_no")]
    [TestCase("debtor", "今天天气好", "interview.retry.choice")]
    [TestCase("debtor", "公司和个人", "interview.retry.choice")]
    [TestCase("debtor", "7", "interview.retry.choice")]
    [TestCase("amount", "很多", "interview.retry.money")]
    [TestCase("amount", "没有", "interview.retry.money")]
    [TestCase("months", "好久了", "interview.retry.number")]
    [TestCase("workers", "很多", "interview.retry.people")]
    [TestCase("employment_ended_on", "那天下雨", "interview.retry.date")]
    [TestCase("province", "??", "interview.retry.place")]
    [TestCase("boss_name", "  ", "interview.retry.text")]
    public void What_tells_nothing_is_asked_again(string fact, string utterance, string reason)
    {
        Assert.That(_interview.Find(fact)!.Understand(utterance, Today), Is.EqualTo(new Understanding.NotUnderstood(reason)));
    }

    [Test]
    public void A_number_out_of_range_is_told_its_range()
    {
        Assert.That(_interview.Find("amount")!.Understand("三千万", Today), Is.EqualTo(new Understanding.OutOfRange(1, 1_000_000)));
        Assert.That(_interview.Find("workers")!.Understand("0个人", Today), Is.EqualTo(new Understanding.OutOfRange(1, null)));
    }

    [Test]
    public void The_summary_reads_back_what_is_known()
    {
        var facts = FactSheet.Empty
            .With("debtor", new FactValue.Words("company"), FactSource.Asked)
            .With("amount", new FactValue.Number(3500), FactSource.Asked)
            .With("still_employed", new FactValue.YesNo(false), FactSource.Asked)
            .With("employment_ended_on", new FactValue.Day(new DateOnly(2025, 5, 1)), FactSource.Asked);

        Assert.That(_interview.Summary(facts), Is.EqualTo("公司或单位欠您3500元，您2025年5月1日离开。"));
        Assert.That(_interview.Summary(facts.With("debtor", new FactValue.Words("person"), FactSource.Asked)), Does.StartWith("有人欠您"));
        Assert.That(_interview.Summary(facts.With("still_employed", new FactValue.Unknown(false), FactSource.Asked)), Does.Not.Contain("离开"));
    }

    private static string Write(FactValue value) =>
        value is FactValue.Number number ? number.Value.ToString("0.##", CultureInfo.InvariantCulture) : value.ToString();

    private List<string> AskAll(bool forFile)
    {
        var (facts, asked) = (FactSheet.Empty, new List<string>());
        while (_interview.Next(facts, forFile) is { } question)
        {
            asked.Add(question.Fact);
            facts = facts.With(question.Fact, new FactValue.Unknown(false), FactSource.Asked);
        }

        return asked;
    }

    private string? NextAfter(string fact, FactValue value) => _interview.Next(FactSheet.Empty.With(fact, value, FactSource.Asked), forFile: false)?.Fact;
}
