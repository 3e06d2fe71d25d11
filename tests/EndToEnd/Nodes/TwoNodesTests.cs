using LegalAid.EndToEnd.Tests.Callers;
using LegalAid.Testing;

namespace LegalAid.EndToEnd.Tests.Nodes;

/// <summary>Two programs on one Redis and one PostgreSQL are one hotline.</summary>
public sealed class TwoNodesTests
{
    private static readonly string[] Words = ["老板拖欠我三个月工资不给", "公司", "是", "为什么", "是", "一万五", "河南郑州", "问别的问题", "租房押金不退怎么办", "不知道"];

    private RedisServer _redis = null!;
    private PostgresServer _postgres = null!;
    private HotlineProgram _first = null!;
    private HotlineProgram _second = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _redis = await RedisServer.StartAsync();
        _postgres = await PostgresServer.StartAsync();
        string[] settings = [$"--ConnectionStrings:Redis=127.0.0.1:{_redis.Port}", $"--ConnectionStrings:Hotline={_postgres.ConnectionString("hotline")}"];
        _first = await HotlineProgram.StartAsync(settings);
        _second = await HotlineProgram.StartBesideAsync(_first, settings);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
        await _postgres.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Test]
    public async Task Messages_that_alternate_between_nodes_stay_in_order_and_none_is_lost_or_doubled()
    {
        using var patient = await Caller.StartAsync(_first);
        foreach (var words in Words)
        {
            await patient.SayAsync(words);
        }

        Assert.That(patient.Heard, Has.None.Contains("排队"), patient.Transcript());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => HurryAsync([.. patient.Heard])));
    }

    // Nobody waits for an answer; what is said must be what a patient caller hears on one node.
    private async Task HurryAsync(string[] expected)
    {
        using var here = await Caller.StartAsync(_first);
        using var there = here.Through(_second);
        var ids = new List<string>();
        for (var i = 0; i < Words.Length; i++)
        {
            ids.Add(await (i % 2 == 0 ? here : there).SendAsync(Words[i]));
        }

        await there.RepliesToAsync(ids[^1], Words[^1]);
        await here.RepliesToAsync(ids[^1], Words[^1]);
        Assert.Multiple(() =>
        {
            Assert.That(here.Log.Where(activity => ids.Contains(activity.Id!)).Select(activity => activity.Text), Is.EqualTo(Words));
            Assert.That(here.Heard, Is.EqualTo(expected));
            Assert.That(there.Log.Select(activity => activity.Id), Is.EqualTo(here.Log.Select(activity => activity.Id)), "Both nodes tell the same.");
            Assert.That(here.Log.Select(activity => activity.Id), Is.Unique);
        });
    }
}
