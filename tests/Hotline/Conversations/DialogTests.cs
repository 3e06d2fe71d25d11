using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Records;
using LegalAid.Consultations.Texts;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Tests.Hosting;
using LegalAid.Hotline.Turns;
using LegalAid.Queue;
using LegalAid.Queue.Tickets;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace LegalAid.Hotline.Tests.Conversations;

/// <summary>What scripts cannot say: tables of matters, long and empty input, what is kept, a line that is full.</summary>
[TestFixture]
public sealed class DialogTests : NodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 2, 0, 0, TimeSpan.Zero);

    private Node _node = null!;

    [OneTimeSetUp]
    public async Task StartNodeAsync() => _node = await Node.StartAsync(Redis, Folder, new FakeTimeProvider(Now));

    [OneTimeTearDown]
    public async Task StopNodeAsync() => await _node.DisposeAsync();

    [SetUp]
    public Task EmptyRedisAsync() => _node.Get<IConnectionMultiplexer>().GetDatabase().ExecuteAsync("FLUSHDB");

    [TestCase("wage_arrears", "工厂拖欠我们工人三个月工资不发")]
    [TestCase("work_injury", "上班的时候手被机器压断了，工伤怎么赔")]
    [TestCase("labor_dispute", "公司无故把我辞退，不给经济补偿金")]
    [TestCase("marriage", "我想跟老婆离婚，财产怎么分")]
    [TestCase("support", "离婚后前夫不给孩子抚养费")]
    [TestCase("domestic_violence", "丈夫经常家暴我，怎么申请人身安全保护令")]
    [TestCase("inheritance", "父亲去世了，留下的房子兄弟姐妹怎么继承")]
    [TestCase("traffic_accident", "我骑车被汽车撞了，对方全责，怎么赔偿")]
    [TestCase("medical", "医院做手术出了医疗事故，怎么要赔偿")]
    [TestCase("consumer", "在网上买到假货，商家不给退款")]
    [TestCase("debt", "朋友借我五万块钱不还，有借条")]
    [TestCase("housing", "房东不退租房押金怎么办")]
    [TestCase("criminal", "我儿子被公安局刑事拘留了，怎么办")]
    public async Task A_plain_sentence_is_answered_by_its_matter(string matter, string sentence)
    {
        var caller = new Caller(_node);

        var replies = await caller.SaysAsync(sentence);

        Assert.That(await MatterAsync(caller), Is.EqualTo(matter));
        Assert.That(replies.Select(reply => reply.Text), Has.Some.Contains("依据：《"));
    }

    [Test]
    public async Task Every_matter_has_an_answer_that_names_its_law_and_can_be_said()
    {
        var card = _node.Get<AnswerCard>();
        var content = (await ShippedContent.LoadAsync()).Consultations;
        foreach (var matter in Matter.All)
        {
            var answers = content.Answers.All.Where(answer => answer.Matter == matter).Select(card.Say).ToList();
            Assert.That(answers, Is.Not.Empty, matter.Code);
            Assert.That(answers.Select(answer => answer.Text), Has.All.Contains("依据：《").And.None.Contains("{{"), matter.Code);
        }
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase(null)]
    public async Task An_empty_message_is_told_so(string? words)
    {
        var caller = new Caller(_node);

        var replies = await caller.SaysAsync(words!);

        Assert.That(replies[^1].Text, Is.EqualTo(Text("trouble.empty")));
    }

    [Test]
    public async Task A_file_without_words_is_told_that_it_cannot_be_read()
    {
        var caller = new Caller(_node);

        var replies = await _node.Incoming.TurnAsync(
            caller.Activity(ActivityTypes.Message, activity => activity.Attachments = [new Attachment { ContentType = "image/png" }]), CancellationToken.None);

        Assert.That(replies[^1].Text, Is.EqualTo(Text("trouble.attachment")));
    }

    [Test]
    public async Task Ten_thousand_characters_are_understood_by_their_beginning_and_kept_whole()
    {
        var caller = new Caller(_node);
        var words = "公司拖欠我三个月工资不发。" + new string('苦', 9_980) + "说完了";

        var replies = await caller.SaysAsync(words);

        Assert.That(replies.Select(reply => reply.Text), Has.Some.Contains("先按前面2000个字来理解"));
        Assert.That(await MatterAsync(caller), Is.EqualTo("wage_arrears"));
        await Eventually.IsTrueAsync("the whole of it is kept", async () =>
            (await TranscriptAsync(caller)).Any(entry => entry.Role == TranscriptRole.Caller && entry.Text == words));
    }

    [Test]
    public async Task A_transcript_reads_in_the_order_in_which_it_was_said()
    {
        var caller = new Caller(_node);
        await caller.SaysAsync("你好");
        await caller.SaysAsync("再见");
        await Eventually.IsTrueAsync("it is kept", async () => (await TranscriptAsync(caller)).Count == 5);

        Assert.That(
            (await TranscriptAsync(caller)).Select(entry => entry.Text),
            Is.EqualTo(["你好", Text("consent.notice"), Text("greeting.again"), "再见", Text("goodbye.text")]));
    }

    [Test]
    public async Task An_application_that_was_handed_in_stands_in_the_register_once()
    {
        var caller = new Caller(_node);
        foreach (var words in new[]
        {
            "包工头拖欠我三个月工资，一共两万块，一直不给", "是", "还在", "河南郑州", "申请法律援助", "同意", "王大明", "13812345678", "第一个", "不想说", "不想说",
            "不想说", "把工资要回来", "在工地干活没给钱", "没有", "确认无误",
        })
        {
            await caller.SaysAsync(words);
        }

        var last = caller.Message("是真的，我确认");
        var replies = await _node.Incoming.TurnAsync(last, CancellationToken.None);
        await _node.Incoming.TurnAsync(last, CancellationToken.None);

        Assert.That(ApplicationNumber.TryParse(replies[^1].Text, out var number), Is.True, replies[^1].Text);
        var register = _node.Get<ApplicationRegister>();
        var application = await register.FindByNumberAsync(number!, "test", CancellationToken.None);
        Assert.That(application!.Matter, Is.EqualTo("wage_arrears"));
        Assert.That(application.State, Is.EqualTo(ApplicationState.Submitted));
        var all = await register.ListAsync(new ApplicationFilter(), 0, 200, CancellationToken.None);
        Assert.That(all.Applications.Count(one => one.ConversationId == Key(caller)), Is.EqualTo(1));
    }

    [Test]
    public async Task Where_the_line_is_full_a_caller_is_told_so_and_one_in_danger_still_gets_in()
    {
        var queue = _node.Get<TicketQueue>();
        var caller = new Caller(_node);
        await caller.SaysAsync("公司拖欠我三个月工资不发");
        var full = _node.Get<Queue.Seats.SeatPlan>().Seats.Single(one => one.Id.Value == "migrant_worker");
        for (var number = 0; number < full.Capacity; number++)
        {
            await queue.EnqueueAsync(
                new NewTicket(
                    new TicketId($"full-{number}"), $"full/{number}", "test", full.Id, Urgency.Normal, PriorityGroup.None, "wage_arrears", "zh-CN", ""),
                CancellationToken.None);
        }

        Assert.That((await caller.SaysAsync("转人工"))[0].Text, Is.EqualTo(Text("queue.full")));
        Assert.That((await caller.SaysAsync("老公现在正在打我，救命"))[0].Text, Is.EqualTo(Text("danger.violence")));
        var waiting = await _node.Get<ConsultationRecords>().FindOpenTicketsAsync(CancellationToken.None);
        Assert.That(waiting.Any(ticket => ticket.ConversationId == Key(caller)), Is.True);
    }

    [Test]
    public async Task A_rating_is_kept()
    {
        var caller = new Caller(_node);
        var conversation = new Conversation(_node, caller);
        await conversation.PlayAsync(new Script("rated", [
            new("1", "Caller", "转人工"),
            new("2", "Agent", "accepts"),
            new("3", "Hears", "已经接通"),
            new("4", "Agent", "ends"),
            new("5", "Hears", "打个分"),
            new("6", "Caller", "3"),
        ]));

        Assert.That((await FindAsync(caller)).Rating, Is.EqualTo(3));
    }

    private string Text(string key) => _node.Get<TextLibrary>().Render(key).Text.Trim();

    private async Task<string?> MatterAsync(Caller caller) => (await FindAsync(caller)).Matter;

    private async Task<Consultation> FindAsync(Caller caller) =>
        (await _node.Get<ConsultationRecords>().RecentAsync(500, null, CancellationToken.None)).Single(one => one.ConversationId == Key(caller));

    private Task<IReadOnlyList<TranscriptEntry>> TranscriptAsync(Caller caller) =>
        _node.Get<ConsultationRecords>().FindTranscriptAsync(Key(caller), "test", CancellationToken.None);

    private static string Key(Caller caller) => new ConversationKey(RecordingChannel.Id, caller.Conversation).ToString();
}
