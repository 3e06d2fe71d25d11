using LegalAid.Intents.Danger;
using LegalAid.Intents.Evaluation;
using LegalAid.Intents.Training;

namespace LegalAid.Intents.Tests.Danger;

public sealed class DangerTests
{
    [TestCase("他现在正在打我", DangerKinds.Violence)]
    [TestCase("有人拿刀砍我", DangerKinds.Violence)]
    [TestCase("快来人救命", DangerKinds.Violence)]
    [TestCase("我不想活了", DangerKinds.Suicide)]
    [TestCase("不给工资我就从塔吊上跳下去", DangerKinds.Suicide)]
    [TestCase("孩子被他关在屋里打", DangerKinds.Child)]
    [TestCase("家里进贼了人还在屋里", DangerKinds.Crime)]
    [TestCase("他晕倒了没有呼吸", DangerKinds.Medical)]
    [TestCase("着火了", DangerKinds.Fire)]
    [TestCase("他現在正在打我，救命！！", DangerKinds.Violence)]
    public void Danger_is_recognised_with_its_kind(string utterance, string kind) =>
        Assert.That(Models.Classifier.Classify(utterance).Danger?.Kind, Is.EqualTo(kind));

    [TestCase("打死也不离")]
    [TestCase("气死我了")]
    [TestCase("我想死你了")]
    [TestCase("去年他打过我")]
    [TestCase("他以前威胁说要杀我")]
    [TestCase("没有人打我")]
    [TestCase("如果他打我我该怎么办")]
    [TestCase("电视里那个人跳楼了")]
    [TestCase("故意杀人判几年")]
    public void A_near_miss_is_none(string utterance) => Assert.That(Models.Classifier.Classify(utterance).Danger, Is.Null);

    [Test]
    public void What_happens_now_counts_though_it_happened_before() =>
        Assert.That(Models.Classifier.Classify("他以前也打过我，现在他正在打我").Danger?.Kind, Is.EqualTo(DangerKinds.Violence));

    [Test]
    public void A_signal_never_carries_the_callers_words()
    {
        var signal = Models.Classifier.Classify("我不想活了").Danger!;

        Assert.That(signal.Signal, Does.Match("^[a-z_]+$"));
        Assert.That(signal.Confidence, Is.InRange(0.5, 1));
    }

    [TestCase("他抄起扁担劈头盖脸打过来我满身都疼快点来人")]
    [TestCase("我老公喝了酒发酒疯拿东西往我身上砸我好害怕")]
    [TestCase("我真的熬不住了想就这么离开算了不活了")]
    public void Danger_in_other_words_is_recognised_too(string utterance) =>
        Assert.That(Models.Classifier.Classify(utterance).Danger, Is.Not.Null);

    [Test]
    public void Hardly_any_labelled_question_raises_an_alarm()
    {
        var questions = Path.Combine(Models.SharedCorpus, "dev.tsv");
        if (!File.Exists(questions))
        {
            Assert.Ignore($"{questions} is absent: only there can false alarms be counted on questions of the public.");
        }

        var lines = File.ReadAllLines(questions);

        Assert.That(
            lines.Count(line => Models.Classifier.Classify(line.Split('\t')[1]).Danger is not null), Is.LessThanOrEqualTo(lines.Length / 100));
    }

    [Test]
    public void Nearly_all_known_dangers_are_recognised_and_hardly_any_near_miss_is_taken_for_one()
    {
        var report = IntentEvaluation.EvaluateDanger(Models.Classifier, ModelCorpus.Read(Models.Directory).Danger);

        Assert.That(report.Dangers, Is.GreaterThanOrEqualTo(1000));
        Assert.That(report.NearMisses, Is.GreaterThanOrEqualTo(1000));
        Assert.That(report.Recall, Is.GreaterThanOrEqualTo(0.99), report.ToText);
        Assert.That(report.FalseAlarmShare, Is.LessThanOrEqualTo(0.02), report.ToText);
    }

    // The limits are below what was measured: they keep a new model from being much worse on sentences that nothing learned from.
    [Test]
    public void Most_dangers_that_nothing_learned_from_are_recognised_too()
    {
        var report = IntentEvaluation.EvaluateDanger(Models.Classifier, ModelCorpus.Read(Models.Directory).DangerCheck);

        Assert.That(report.Dangers, Is.GreaterThanOrEqualTo(200));
        Assert.That(report.NearMisses, Is.GreaterThanOrEqualTo(200));
        Assert.That(report.Recall, Is.GreaterThanOrEqualTo(0.93), report.ToText);
        Assert.That(report.FalseAlarmShare, Is.LessThanOrEqualTo(0.06), report.ToText);
    }
}
