using System.Text;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.State;

public sealed class BotStateTests
{
    private const string Key = "test/conversations/Conversation1";

    private readonly TestAdapter _adapter = new();
    private CountingStorage _storage = null!;
    private ConversationState _state = null!;

    [SetUp]
    public void NewState()
    {
        _storage = new CountingStorage();
        _state = new ConversationState(_storage);
    }

    [Test]
    public async Task A_value_lives_from_turn_to_turn()
    {
        var sheet = _state.CreateProperty<Sheet>("sheet");
        await TurnAsync(async turn => (await sheet.GetAsync(turn, () => new Sheet())).Words.Add("欠薪"));
        await TurnAsync(async turn => (await sheet.GetAsync(turn, () => new Sheet())).Words.Add("三个月"));

        await TurnAsync(async turn => Assert.That((await sheet.GetAsync(turn))!.Words, Is.EqualTo(new[] { "欠薪", "三个月" })));
        Assert.That(await StoredAsync(), Is.EqualTo("""{"sheet":{"words":["欠薪","三个月"]}}"""));
    }

    [Test]
    public async Task The_state_is_read_once_a_turn()
    {
        var count = _state.CreateProperty<int>("count");
        var name = _state.CreateProperty<string>("name");

        await TurnAsync(async turn =>
        {
            await _state.LoadAsync(turn);
            await count.SetAsync(turn, 1);
            await name.SetAsync(turn, "a");
            await name.GetAsync(turn);
        });

        Assert.That((_storage.Reads, _storage.Writes), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Nothing_is_written_when_nothing_changed()
    {
        var sheet = _state.CreateProperty<Sheet>("sheet");
        var other = _state.CreateProperty<int>("other");
        await TurnAsync(async turn => (await sheet.GetAsync(turn, () => new Sheet())).Words.Add("欠薪"));
        await TurnAsync(turn => other.SetAsync(turn, 1));

        await TurnAsync(async turn => await sheet.GetAsync(turn));
        await TurnAsync(turn => other.SetAsync(turn, 1));
        await TurnAsync(turn => _state.LoadAsync(turn));
        await TurnAsync(_ => Task.CompletedTask);

        Assert.That(_storage.Writes, Is.EqualTo(2));
    }

    [Test]
    public async Task Nothing_is_written_for_a_conversation_that_has_no_state()
    {
        await TurnAsync(turn => _state.LoadAsync(turn));

        Assert.That((_storage.Reads, _storage.Writes), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task With_force_the_state_is_written_although_nothing_changed()
    {
        using var turn = Turn();
        await _state.LoadAsync(turn);
        await _state.SaveChangesAsync(turn, force: true);

        Assert.That(await StoredAsync(), Is.EqualTo("{}"));
    }

    [Test]
    public async Task A_turn_may_save_several_times()
    {
        var count = _state.CreateProperty<int>("count");
        using var turn = Turn();
        for (var i = 1; i <= 3; i++)
        {
            await count.SetAsync(turn, i);
            await _state.SaveChangesAsync(turn);
            await _state.SaveChangesAsync(turn);
        }

        Assert.That(await StoredAsync(), Is.EqualTo("""{"count":3}"""));
        Assert.That(_storage.Writes, Is.EqualTo(3));
    }

    [Test]
    public async Task Loading_by_force_forgets_what_was_not_saved()
    {
        var count = _state.CreateProperty<int>("count");
        using var turn = Turn();
        await count.SetAsync(turn, 1);

        await _state.LoadAsync(turn, force: true);

        Assert.That(await count.GetAsync(turn), Is.Zero);
    }

    [Test]
    public async Task A_property_nobody_asks_for_is_kept_as_it_was()
    {
        await StoreAsync("""{"future" : { "a": [1,  2] }, "count":1}""");
        var count = _state.CreateProperty<int>("count");

        await TurnAsync(turn => count.SetAsync(turn, 2));

        Assert.That(await StoredAsync(), Is.EqualTo("""{"future":{ "a": [1,  2] },"count":2}"""));
    }

    [Test]
    public async Task Setting_null_and_deleting_remove_a_property()
    {
        await StoreAsync("""{"a":"1","b":"2","c":"3"}""");
        var a = _state.CreateProperty<string?>("a");
        var b = _state.CreateProperty<string>("b");

        await TurnAsync(async turn =>
        {
            await a.SetAsync(turn, null);
            await b.DeleteAsync(turn);
            Assert.That(await a.GetAsync(turn), Is.Null);
            Assert.That(await b.GetAsync(turn, () => "made"), Is.EqualTo("made"));
            await b.DeleteAsync(turn);
        });

        Assert.That(await StoredAsync(), Is.EqualTo("""{"c":"3"}"""));
    }

    [Test]
    public async Task Clearing_the_state_leaves_an_empty_document()
    {
        await StoreAsync("""{"a":"1"}""");

        await TurnAsync(turn => _state.ClearStateAsync(turn));

        Assert.That(await StoredAsync(), Is.EqualTo("{}"));
    }

    [Test]
    public async Task Deleting_the_state_leaves_nothing()
    {
        await StoreAsync("""{"a":"1"}""");

        await TurnAsync(async turn =>
        {
            await _state.LoadAsync(turn);
            await _state.DeleteAsync(turn);
        });

        Assert.That(await _storage.ReadAsync([Key]), Is.Empty);
    }

    [Test]
    public async Task One_property_may_be_seen_as_two_types()
    {
        var sheet = _state.CreateProperty<Sheet>("sheet");
        var words = _state.CreateProperty<Dictionary<string, string[]>>("sheet");
        using var turn = Turn();
        await sheet.SetAsync(turn, new Sheet { Words = ["欠薪"] });

        Assert.That((await words.GetAsync(turn))!["words"], Is.EqualTo(new[] { "欠薪" }));
    }

    [Test]
    public async Task Stored_JSON_holds_no_type_names()
    {
        var anything = _state.CreateProperty<Dictionary<string, object>>("anything");

        await TurnAsync(turn => anything.SetAsync(turn, new() { ["sheet"] = new Sheet { Words = ["欠薪"] }, ["n"] = 1 }));

        Assert.That(await StoredAsync(), Is.EqualTo("""{"anything":{"sheet":{"words":["欠薪"]},"n":1}}"""));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{\"a\":")]
    [TestCase("{\"a\":1}x")]
    [TestCase("{\"a\":1}{}")]
    public async Task A_corrupt_document_is_a_clear_error(string json)
    {
        await StoreAsync(json);

        Assert.That(() => TurnAsync(turn => _state.LoadAsync(turn)), Throws.TypeOf<StateDocumentException>()
            .With.Message.Contains("The stored document of ConversationState is not a JSON object")
            .And.Property(nameof(StateDocumentException.Key)).EqualTo(Key));
        Assert.That(await StoredAsync(), Is.EqualTo(json));
    }

    [Test]
    public async Task A_property_that_does_not_fit_is_a_clear_error_and_the_others_can_be_read()
    {
        await StoreAsync("""{"count":"many","name":"a"}""");
        var count = _state.CreateProperty<int>("count");
        var name = _state.CreateProperty<string>("name");
        using var turn = Turn();

        Assert.That(() => count.GetAsync(turn), Throws.TypeOf<StateDocumentException>()
            .With.Message.StartsWith("Property 'count' of ConversationState cannot be read as Int32"));
        Assert.That(await name.GetAsync(turn), Is.EqualTo("a"));
    }

    [Test]
    public void An_activity_without_a_conversation_is_an_error_that_says_so()
    {
        using var turn = new TurnContext(_adapter, new Activity { ChannelId = "test", Conversation = new ConversationAccount() });

        Assert.That(() => _state.LoadAsync(turn), Throws.ArgumentException.With.Message.Contains("conversation.id"));
    }

    [Test]
    public async Task A_users_state_is_shared_by_conversations_and_a_conversations_state_is_not()
    {
        var user = new UserState(_storage);
        var total = user.CreateProperty<int>("total");
        var count = _state.CreateProperty<int>("count");
        foreach (var conversation in new[] { "c1", "c2" })
        {
            var adapter = new TestAdapter(TestAdapter.CreateConversation(conversation)).Use(new AutoSaveStateMiddleware(_state, user));
            await adapter.SendTextToBotAsync("您好", async (turn, token) =>
            {
                await total.SetAsync(turn, await total.GetAsync(turn, token) + 1, token);
                await count.SetAsync(turn, await count.GetAsync(turn, token) + 1, token);
            });
        }

        var items = await _storage.ReadAsync(["test/users/user1", "test/conversations/c1", "test/conversations/c2"]);
        Assert.That(items.ToDictionary(item => item.Key, item => Text(item.Value)), Is.EquivalentTo(new Dictionary<string, string>
        {
            ["test/users/user1"] = """{"total":2}""",
            ["test/conversations/c1"] = """{"count":1}""",
            ["test/conversations/c2"] = """{"count":1}""",
        }));
    }

    [Test]
    public async Task States_of_one_storage_are_read_and_written_together_or_not_at_all()
    {
        var user = new UserState(_storage);
        var set = new BotStateSet(_state, user);
        var total = user.CreateProperty<int>("total");
        var count = _state.CreateProperty<int>("count");
        using var turn = Turn();
        await set.LoadAllAsync(turn);
        await total.SetAsync(turn, 1);
        await count.SetAsync(turn, 1);
        Assert.That(_storage.Reads, Is.EqualTo(1));
        await StoreAsync("""{"count":7}""");

        Assert.That(() => set.SaveAllChangesAsync(turn), Throws.TypeOf<StateConflictException>());

        Assert.That(await _storage.ReadAsync(["test/users/user1"]), Is.Empty);
        Assert.That(await StoredAsync(), Is.EqualTo("""{"count":7}"""));
    }

    [Test]
    public void A_failed_turn_saves_nothing()
    {
        var count = _state.CreateProperty<int>("count");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_state));

        Assert.That(
            () => adapter.SendTextToBotAsync("您好", async (turn, token) =>
            {
                await count.SetAsync(turn, 1, token);
                throw new InvalidOperationException("boom");
            }),
            Throws.InvalidOperationException);

        Assert.That(_storage.Writes, Is.Zero);
    }

    private static string Text(StoreItem item) => Encoding.UTF8.GetString(item.Json.Span);

    private TurnContext Turn() => new(_adapter, _adapter.MakeActivity("您好"));

    private async Task TurnAsync(Func<ITurnContext, Task> bot)
    {
        using var turn = Turn();
        await bot(turn);
        await _state.SaveChangesAsync(turn);
    }

    private async Task<string> StoredAsync() => Text((await _storage.Inner.ReadAsync([Key]))[Key]);

    private Task StoreAsync(string json) => _storage.Inner.WriteAsync(
        new Dictionary<string, StoreItem> { [Key] = new(Encoding.UTF8.GetBytes(json), StoreItem.AnyVersion) });

    private sealed class Sheet
    {
        public List<string> Words { get; init; } = [];
    }

    private sealed class CountingStorage : IStorage
    {
        public MemoryStorage Inner { get; } = new();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Inner.ReadAsync(keys, cancellationToken);
        }

        public Task<string> WriteAsync(IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return Inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Inner.DeleteAsync(keys, cancellationToken);
    }
}
