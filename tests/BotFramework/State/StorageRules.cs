using System.Text;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.State;

/// <summary>What every storage must do.</summary>
public abstract class StorageRules
{
    private string _test = null!;

    internal IStorage Storage { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _test = Guid.NewGuid().ToString("N");
        Storage = await OpenStorageAsync(0);
    }

    [Test]
    public async Task What_was_written_is_read_byte_for_byte()
    {
        await WriteAsync(("a", """{"words":"老板欠工资 😀","n":1}""", null), ("b", "{}", null));

        var items = await Storage.ReadAsync([Key("a"), Key("b"), Key("none")]);

        Assert.That(items.Keys, Is.EquivalentTo(new[] { Key("a"), Key("b") }));
        Assert.That(Text(items[Key("a")]), Is.EqualTo("""{"words":"老板欠工资 😀","n":1}"""));
        Assert.That(Text(items[Key("b")]), Is.EqualTo("{}"));
    }

    [Test]
    public async Task A_write_returns_the_ETag_that_is_read()
    {
        var eTag = await WriteAsync(("a", "{}", null), ("b", "{}", null));

        var items = await Storage.ReadAsync([Key("a"), Key("b")]);

        Assert.That(items.Values.Select(item => item.ETag), Is.All.EqualTo(eTag));
    }

    [Test]
    public async Task A_write_under_the_ETag_that_was_read_succeeds_and_changes_it()
    {
        var first = await WriteAsync(("a", """{"n":1}""", null));
        var second = await WriteAsync(("a", """{"n":2}""", first));

        Assert.That(second, Is.Not.EqualTo(first));
        Assert.That(await ReadAsync("a"), Is.EqualTo("""{"n":2}"""));
    }

    [Test]
    public async Task A_stale_write_fails_and_names_its_key()
    {
        var stale = await WriteAsync(("a", """{"n":1}""", null));
        await WriteAsync(("a", """{"n":2}""", stale));

        Assert.That(() => WriteAsync(("a", """{"n":3}""", stale)), Throws.TypeOf<StateConflictException>()
            .With.Property(nameof(StateConflictException.Key)).EqualTo(Key("a")));
        Assert.That(await ReadAsync("a"), Is.EqualTo("""{"n":2}"""));
    }

    [TestCase(null)]
    [TestCase("")]
    public async Task A_write_without_an_ETag_fails_where_something_is_there(string? none)
    {
        await WriteAsync(("a", """{"n":1}""", none));

        Assert.That(() => WriteAsync(("a", """{"n":2}""", none)), Throws.TypeOf<StateConflictException>());
        Assert.That(await ReadAsync("a"), Is.EqualTo("""{"n":1}"""));
    }

    [Test]
    public async Task A_write_under_an_ETag_fails_where_nothing_is_there_any_more()
    {
        var eTag = await WriteAsync(("a", "{}", null));
        await Storage.DeleteAsync([Key("a")]);

        Assert.That(() => WriteAsync(("a", "{}", eTag)), Throws.TypeOf<StateConflictException>());
        Assert.That(await ReadAsync("a"), Is.Null);
    }

    [Test]
    public async Task A_document_made_again_never_has_an_old_ETag()
    {
        var old = await WriteAsync(("a", """{"n":1}""", null));
        await Storage.DeleteAsync([Key("a")]);
        await WriteAsync(("a", """{"n":2}""", null));

        Assert.That(() => WriteAsync(("a", """{"n":3}""", old)), Throws.TypeOf<StateConflictException>());
    }

    [Test]
    public async Task An_asterisk_fits_whatever_is_there_and_nothing()
    {
        await WriteAsync(("a", """{"n":1}""", StoreItem.AnyVersion));
        await WriteAsync(("a", """{"n":2}""", StoreItem.AnyVersion));

        Assert.That(await ReadAsync("a"), Is.EqualTo("""{"n":2}"""));
    }

    [Test]
    public async Task One_stale_document_keeps_all_of_a_write_out()
    {
        var a = await WriteAsync(("a", """{"n":1}""", null), ("c", """{"n":1}""", null));

        Assert.That(
            () => WriteAsync(("a", """{"n":2}""", a), ("b", """{"n":2}""", null), ("c", """{"n":2}""", "stale")),
            Throws.TypeOf<StateConflictException>().With.Property(nameof(StateConflictException.Key)).EqualTo(Key("c")));

        Assert.That(await ReadAsync("a"), Is.EqualTo("""{"n":1}"""));
        Assert.That(await ReadAsync("b"), Is.Null);
        Assert.That(await ReadAsync("c"), Is.EqualTo("""{"n":1}"""));
    }

    [Test]
    public async Task What_is_deleted_is_gone_and_what_is_not_there_may_be_deleted()
    {
        await WriteAsync(("a", "{}", null), ("b", "{}", null));

        await Storage.DeleteAsync([Key("a"), Key("none")]);

        Assert.That(await ReadAsync("a"), Is.Null);
        Assert.That(await ReadAsync("b"), Is.EqualTo("{}"));
    }

    [Test]
    public async Task Nothing_to_read_write_or_delete_is_fine()
    {
        Assert.That(await Storage.ReadAsync([]), Is.Empty);
        Assert.That(await Storage.WriteAsync(new Dictionary<string, StoreItem>()), Is.Not.Empty);
        await Storage.DeleteAsync([]);
    }

    [Test]
    public async Task Changing_the_bytes_after_a_write_does_not_change_what_is_stored()
    {
        var bytes = """{"n":1}"""u8.ToArray();
        await Storage.WriteAsync(new Dictionary<string, StoreItem> { [Key("a")] = new(bytes) });

        bytes[5] = (byte)'9';

        Assert.That(await ReadAsync("a"), Is.EqualTo("""{"n":1}"""));
    }

    [Test]
    public async Task A_large_document_is_kept_whole()
    {
        var words = new string('援', 300_000);
        await WriteAsync(("a", $$"""{"words":"{{words}}"}""", null));

        Assert.That(await ReadAsync("a"), Has.Length.EqualTo(words.Length + 12));
    }

    [Test]
    public void A_cancelled_call_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.That(() => Storage.ReadAsync([Key("a")], cancelled), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            () => Storage.WriteAsync(new Dictionary<string, StoreItem> { [Key("a")] = new("{}"u8.ToArray()) }, cancelled),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => Storage.DeleteAsync([Key("a")], cancelled), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Of_two_turns_on_the_same_state_one_must_run_again()
    {
        var conversation = TestAdapter.CreateConversation(_test, user: _test);
        var state = new ConversationState(Storage);
        var count = state.CreateProperty<int>("count");
        using var first = Turn(conversation);
        using var second = Turn(conversation);

        await count.SetAsync(first, await count.GetAsync(first) + 1);
        await count.SetAsync(second, await count.GetAsync(second) + 1);
        await state.SaveChangesAsync(first);

        Assert.That(() => state.SaveChangesAsync(second), Throws.TypeOf<StateConflictException>());
        using var third = Turn(conversation);
        Assert.That(await count.GetAsync(third), Is.EqualTo(1));
    }

    [Test]
    public async Task Turns_that_run_again_after_a_conflict_lose_no_increment()
    {
        const int Nodes = 8;
        const int Each = 25;
        var conversation = TestAdapter.CreateConversation(_test, user: _test);
        var conflicts = 0;

        await Task.WhenAll(Enumerable.Range(0, Nodes).Select(node => Task.Run(async () =>
        {
            var counters = new Counters(await OpenStorageAsync(node));
            for (var done = 0; done < Each;)
            {
                using var turn = Turn(conversation);
                try
                {
                    await counters.CountAsync(turn);
                    done++;
                }
                catch (StateConflictException)
                {
                    Interlocked.Increment(ref conflicts);
                }
            }
        })));

        using var last = Turn(conversation);
        Assert.That(await new Counters(Storage).ReadAsync(last), Is.EqualTo((Nodes * Each, Nodes * Each)));
        TestContext.Out.WriteLine($"{conflicts} conflicts");
    }

    /// <summary>The storage as one of several nodes sees it.</summary>
    internal abstract Task<IStorage> OpenStorageAsync(int node);

    private static TurnContext Turn(ConversationReference conversation)
    {
        var adapter = new TestAdapter(conversation);
        return new(adapter, adapter.MakeActivity("您好"));
    }

    private static string Text(StoreItem item) => Encoding.UTF8.GetString(item.Json.Span);

    private string Key(string name) => $"{_test}/{name}";

    private Task<string> WriteAsync(params (string Name, string Json, string? ETag)[] documents) => Storage.WriteAsync(
        documents.ToDictionary(document => Key(document.Name), document => new StoreItem(Encoding.UTF8.GetBytes(document.Json), document.ETag)));

    private async Task<string?> ReadAsync(string name)
    {
        var items = await Storage.ReadAsync([Key(name)]);
        return items.TryGetValue(Key(name), out var item) ? Text(item) : null;
    }

    /// <summary>Two states that count turns.</summary>
    private sealed class Counters
    {
        private readonly BotStateSet _states;
        private readonly IStatePropertyAccessor<int> _ofConversation;
        private readonly IStatePropertyAccessor<int> _ofUser;

        public Counters(IStorage storage)
        {
            var conversation = new ConversationState(storage);
            var user = new UserState(storage);
            _states = new BotStateSet(conversation, user);
            _ofConversation = conversation.CreateProperty<int>("count");
            _ofUser = user.CreateProperty<int>("count");
        }

        public async Task CountAsync(TurnContext turn)
        {
            await _states.LoadAllAsync(turn);
            await _ofConversation.SetAsync(turn, await _ofConversation.GetAsync(turn) + 1);
            await _ofUser.SetAsync(turn, await _ofUser.GetAsync(turn) + 1);
            await Task.Yield();
            await _states.SaveAllChangesAsync(turn);
        }

        public async Task<(int OfConversation, int OfUser)> ReadAsync(TurnContext turn) =>
            (await _ofConversation.GetAsync(turn), await _ofUser.GetAsync(turn));
    }
}
