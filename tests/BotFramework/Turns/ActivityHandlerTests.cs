using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Turns;

public sealed class ActivityHandlerTests
{
    private readonly TestAdapter _adapter = new();
    private RecordingBot _bot = null!;

    [SetUp]
    public void NewBot() => _bot = new RecordingBot();

    [TestCase(ActivityTypes.Message, "message")]
    [TestCase(ActivityTypes.Event, "event")]
    [TestCase(ActivityTypes.EndOfConversation, "end")]
    [TestCase(ActivityTypes.Typing, "typing")]
    [TestCase(ActivityTypes.Handoff, "handoff")]
    [TestCase(ActivityTypes.MessageReaction, "reaction")]
    [TestCase("futureThing", "unrecognized")]
    [TestCase("Message", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string expected)
    {
        await _adapter.ProcessActivityAsync(new Activity { Type = type }, _bot.OnTurnAsync);

        Assert.That(_bot.Seen, Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void An_activity_without_a_type_is_an_error() => Assert.That(
        () => _adapter.ProcessActivityAsync(new Activity { Type = string.Empty }, _bot.OnTurnAsync),
        Throws.ArgumentException);

    [TestCase("user1", "", "added user1")]
    [TestCase("bot,user1", "", "added bot,user1")]
    [TestCase("bot", "", "")]
    [TestCase("", "user1", "removed user1")]
    [TestCase("", "bot", "")]
    [TestCase("bot", "user1", "removed user1")]
    [TestCase("user1", "user2", "added user1;removed user2")]
    [TestCase("", "", "")]
    public async Task Members_are_told_of_unless_it_is_only_the_bot(string added, string removed, string expected)
    {
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = Accounts(added), MembersRemoved = Accounts(removed) };

        await _adapter.ProcessActivityAsync(update, _bot.OnTurnAsync);

        Assert.That(string.Join(';', _bot.Seen), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_known_invoke_is_answered()
    {
        await _adapter.ProcessActivityAsync(new Activity { Type = ActivityTypes.Invoke, Name = "known" }, _bot.OnTurnAsync);

        var answer = _adapter.GetNextReply()!;
        Assert.That(answer.Type, Is.EqualTo(ActivityTypes.InvokeResponse));
        Assert.That(((InvokeResponse)answer.Value!).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task An_unknown_invoke_is_not_answered()
    {
        await _adapter.ProcessActivityAsync(new Activity { Type = ActivityTypes.Invoke, Name = "unknown" }, _bot.OnTurnAsync);

        Assert.That(_adapter.GetNextReply(), Is.Null);
    }

    private static List<ChannelAccount>? Accounts(string ids) =>
        ids.Length == 0 ? null : [.. ids.Split(',').Select(id => new ChannelAccount(id))];

    private sealed class RecordingBot : ActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            See("message");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => See("event");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext,
            CancellationToken cancellationToken) => See("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
            See("typing");

        protected override Task OnHandoffActivityAsync(ITurnContext<IHandoffActivity> turnContext, CancellationToken cancellationToken) =>
            See("handoff");

        protected override Task OnMessageReactionActivityAsync(
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken) => See("reaction");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            See("unrecognized");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => See($"added {string.Join(',', membersAdded.Select(member => member.Id))}");

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => See($"removed {string.Join(',', membersRemoved.Select(member => member.Id))}");

        protected override Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext,
            CancellationToken cancellationToken) =>
            Task.FromResult(turnContext.Activity.Name == "known" ? new InvokeResponse { Status = 200 } : null);

        private Task See(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
