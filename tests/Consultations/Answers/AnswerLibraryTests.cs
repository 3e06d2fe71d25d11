using LegalAid.Consultations.Answers;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Answers;

[TestFixture]
public sealed class AnswerLibraryTests
{
    private static readonly AnswerLibrary Library = new(
        [
            Answer(Matter.WageArrears, "general", "单位拖欠工资", ["公司几个月没发工资", "工资一直拖着"], "工资要按月足额发。"),
            Answer(Matter.WageArrears, "overtime", "加班不给加班费", ["天天加班没有加班费", "周末上班不给钱"], "延长工作时间要另外付加班工资。"),
            Answer(Matter.WageArrears, "site", "工地上包工头不给钱", ["在工地干活包工头跑了", "总包不管分包欠的钱"], "总包先垫付，再去找分包。"),
            Answer(Matter.Debt, "general", "借钱不还", ["朋友借钱不还", "打了借条不认账"], "借款要按约定的时间还。"),
            Answer(Matter.Debt, "guarantee", "替别人担保", ["给朋友作担保被银行追债"], "担保人在约定的范围里负责。"),
        ],
        []);

    [TestCase("我在工地上给包工头干活，他跑了", "site")]
    [TestCase("每天都要加班，加班费从来没有", "overtime")]
    [TestCase("公司半年没有发工资了", "general")]
    [TestCase("我想咨询一下", "general")]
    [TestCase("", "general")]
    [TestCase("😀 hello ???", "general")]
    public void The_answer_that_clearly_fits_is_taken_and_otherwise_the_general_one(string utterance, string id)
    {
        var match = Library.Find(Matter.WageArrears, utterance, FactSheet.Empty);

        Assert.That(match.Answer.Id, Is.EqualTo(id));
        Assert.That(match.IsGeneral, Is.EqualTo(id == "general"));
    }

    [Test]
    public void Answers_of_other_matters_are_never_taken()
    {
        var match = Library.Find(Matter.WageArrears, "朋友借钱不还，我给他作担保", FactSheet.Empty);

        Assert.That(match.Alternatives.Select(entry => entry.Answer).Append(match.Answer).Select(answer => answer.Matter), Is.All.SameAs(Matter.WageArrears));
    }

    [Test]
    public void Alternatives_come_best_first_and_without_the_answer_itself()
    {
        var match = Library.Find(Matter.WageArrears, "工地上加班没有加班费，包工头也不发工资", FactSheet.Empty);

        Assert.That(match.Alternatives, Is.Not.Empty);
        Assert.That(match.Alternatives.Select(entry => entry.Score), Is.Ordered.Descending);
        Assert.That(match.Alternatives.Select(entry => entry.Answer), Has.None.EqualTo(match.Answer));
    }

    [Test]
    public void Agents_search_all_matters_and_get_as_many_as_they_want()
    {
        Assert.That(Library.Search("担保", 5)[0].Answer.Id, Is.EqualTo("guarantee"));
        Assert.That(Library.Search("工资 借钱 加班", 2), Has.Count.EqualTo(2));
        Assert.That(Library.Search("", 5), Is.Empty);
        Assert.That(Library.Search("工资", 0), Is.Empty);
    }

    [Test]
    public void A_whole_novel_is_searched_without_complaint()
    {
        var novel = string.Concat(Enumerable.Range(0x4e00, 20_000).Select(code => (char)code)) + "包工头";

        Assert.That(() => Library.Find(Matter.WageArrears, novel, FactSheet.Empty), Throws.Nothing);
    }

    [Test]
    public void Many_callers_search_at_once()
    {
        var answers = Enumerable.Range(0, 500).AsParallel()
            .Select(i => Library.Find(Matter.WageArrears, i % 2 == 0 ? "工地包工头跑了" : "加班费没有给", FactSheet.Empty).Answer.Id == (i % 2 == 0 ? "site" : "overtime"));

        Assert.That(answers, Is.All.True);
    }

    private static Answer Answer(Matter matter, string id, string title, string[] asked, string law) =>
        new(id, matter, title, asked, law, [], [], [], [], null, null);
}
