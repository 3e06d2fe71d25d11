using LegalAid.Hotline.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace LegalAid.Hotline.Tests.Conversations;

/// <summary>Every script is played as it is written.</summary>
[TestFixture]
public sealed class ConversationTests : NodeTests
{
    // A Monday at ten in the morning in China: every seat is open.
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 2, 0, 0, TimeSpan.Zero);

    private Node _node = null!;

    [OneTimeSetUp]
    public async Task StartNodeAsync() => _node = await Node.StartAsync(Redis, Folder, new FakeTimeProvider(Now));

    [OneTimeTearDown]
    public async Task StopNodeAsync() => await _node.DisposeAsync();

    // No caller of an earlier script may stand in line before this one's.
    [SetUp]
    public Task EmptyRedisAsync() => _node.Get<IConnectionMultiplexer>().GetDatabase().ExecuteAsync("FLUSHDB");

    [TestCaseSource(typeof(Script), nameof(Script.All))]
    public Task A_conversation_goes_as_its_script_says(Script script) => new Conversation(_node, new Caller(_node)).PlayAsync(script);
}
