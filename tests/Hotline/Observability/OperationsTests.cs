using System.Net;
using LegalAid.BotFramework.Turns;
using LegalAid.Hotline.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LegalAid.Hotline.Tests.Observability;

/// <summary>What an operator can see of a running node, and must not see of its callers.</summary>
[TestFixture]
public sealed class OperationsTests : NodeTests
{
    private const string Fault = "这句话让程序出错";

    private static readonly string[] Conversation =
    [
        "包工头赵铁柱拖欠我三个月工资，一共两万块，一直不给", "是", "还在", "河南郑州", "申请法律援助", "同意", "王大明", "13812345678", "第一个", "身份证",
        "11010519491231002X", "郑州市金水区花园路", "赵铁柱", "把工资要回来", "在花园路工地干活，赵铁柱没给钱", "没有", "确认无误", "是真的，我确认", Fault, "转人工",
        "我老婆叫孙小梅", "老公现在正在打我，救命",
    ];

    private static readonly string[] Telling =
        ["赵铁柱", "王大明", "13812345678", "11010519491231002X", "花园路", "孙小梅", "拖欠", "救命", Fault];

    private Node _node = null!;

    [OneTimeSetUp]
    public async Task TalkAsync()
    {
        _node = await Node.StartAsync(Redis, Folder, replace: services => services.AddSingleton<LegalAid.BotFramework.Turns.IMiddleware, Breaking>());
        var caller = new Caller(_node);
        foreach (var words in Conversation)
        {
            Assert.That(await caller.SaysAsync(words), Is.Not.Empty, words);
        }
    }

    [OneTimeTearDown]
    public async Task StopNodeAsync() => await _node.DisposeAsync();

    [Test]
    public void No_log_line_of_a_whole_conversation_holds_a_word_of_the_caller()
    {
        Assert.That(_node.Log.Lines, Has.Some.Contains("failed"), "the broken turn is logged");
        foreach (var words in Telling)
        {
            Assert.That(_node.Log.Lines, Has.None.Contains(words));
        }
    }

    [TestCase("hotline_turn_duration_seconds_count{")]
    [TestCase("hotline_intents_total{")]
    [TestCase("matter=\"wage_arrears\"")]
    [TestCase("hotline_escalations_total{")]
    [TestCase("cause=\"Danger\"")]
    [TestCase("hotline_queue_waiting{")]
    [TestCase("seat=\"migrant_worker\"")]
    public async Task Figures_can_be_scraped(string figure) => Assert.That(await GetAsync("/metrics"), Does.Contain(figure));

    [Test]
    public async Task Figures_tell_nothing_of_callers()
    {
        var figures = await GetAsync("/metrics");

        foreach (var words in Telling)
        {
            Assert.That(figures, Does.Not.Contain(words));
        }
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task A_node_says_that_it_is_well(string path) => Assert.That(await GetAsync(path), Is.EqualTo("Healthy"));

    private async Task<string> GetAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = _node.Address };
        using var response = await client.GetAsync(path);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return await response.Content.ReadAsStringAsync();
    }

    private sealed class Breaking : LegalAid.BotFramework.Turns.IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken) =>
            turnContext.Activity.Text == Fault ? throw new InvalidOperationException("The test breaks the turn.") : next(cancellationToken);
    }
}
