using LegalAid.BotFramework.Schema;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    [Test]
    public void A_reference_takes_the_sender_as_user_and_the_receiver_as_bot()
    {
        var reference = Incoming().GetConversationReference();

        Assert.That(reference.User!.Id, Is.EqualTo("user"));
        Assert.That(reference.Bot!.Id, Is.EqualTo("bot"));
        Assert.That(reference.Conversation!.Id, Is.EqualTo("c1"));
        Assert.That(reference.ActivityId, Is.EqualTo("a1"));
        Assert.That(reference.ChannelId, Is.EqualTo("telephony"));
        Assert.That(reference.ServiceUrl, Is.EqualTo("https://service.invalid/"));
        Assert.That(reference.Locale, Is.EqualTo("zh-CN"));
    }

    [TestCase("directline", ActivityTypes.ConversationUpdate, null)]
    [TestCase("webchat", ActivityTypes.ConversationUpdate, null)]
    [TestCase("telephony", ActivityTypes.ConversationUpdate, "a1")]
    [TestCase("directline", ActivityTypes.Message, "a1")]
    [TestCase("webchat", ActivityTypes.Event, "a1")]
    public void A_conversation_update_that_a_web_client_never_sees_is_not_replied_to(string channel, string type, string? expected)
    {
        var activity = Incoming();
        activity.ChannelId = channel;
        activity.Type = type;

        Assert.That(activity.GetConversationReference().ActivityId, Is.EqualTo(expected));
        Assert.That(activity.CreateReply("好").ReplyToId, Is.EqualTo(expected));
    }

    [Test]
    public void A_reply_goes_the_other_way()
    {
        var reply = Incoming().CreateReply("好");

        Assert.That(reply.Type, Is.EqualTo(ActivityTypes.Message));
        Assert.That(reply.From!.Id, Is.EqualTo("bot"));
        Assert.That(reply.Recipient!.Id, Is.EqualTo("user"));
        Assert.That(reply.ReplyToId, Is.EqualTo("a1"));
        Assert.That(reply.Id, Is.Null);
        Assert.That(reply.Conversation!.Id, Is.EqualTo("c1"));
        Assert.That(reply.Locale, Is.EqualTo("zh-CN"));
        Assert.That(reply.Text, Is.EqualTo("好"));
    }

    [Test]
    public void Applying_a_reference_to_something_outgoing_makes_it_a_reply()
    {
        var sent = new Activity().ApplyConversationReference(Incoming().GetConversationReference());

        Assert.That((sent.From!.Id, sent.Recipient!.Id, sent.ReplyToId, sent.Id), Is.EqualTo(("bot", "user", "a1", (string?)null)));
    }

    [Test]
    public void Applying_a_reference_to_something_incoming_makes_it_the_users()
    {
        var received = new Activity().ApplyConversationReference(Incoming().GetConversationReference(), isIncoming: true);

        Assert.That((received.From!.Id, received.Recipient!.Id, received.ReplyToId, received.Id), Is.EqualTo(("user", "bot", (string?)null, "a1")));
    }

    [Test]
    public void A_reference_to_a_reply_names_the_reply() => Assert.That(
        Incoming().GetReplyConversationReference(new ResourceResponse("a2")).ActivityId,
        Is.EqualTo("a2"));

    [Test]
    public void A_conversation_is_continued_by_an_event_in_the_users_name()
    {
        var reference = Incoming().GetConversationReference();
        var continuation = reference.GetContinuationActivity();

        Assert.That(continuation.Type, Is.EqualTo(ActivityTypes.Event));
        Assert.That(continuation.Name, Is.EqualTo("ContinueConversation"));
        Assert.That(continuation.From, Is.SameAs(reference.User));
        Assert.That(continuation.Recipient, Is.SameAs(reference.Bot));
        Assert.That(continuation.RelatesTo, Is.SameAs(reference));
        Assert.That(continuation.Id, Is.Not.Empty);
    }

    [Test]
    public void A_type_in_another_case_is_an_unknown_type()
    {
        Assert.That(new Activity { Type = "message" }.AsMessageActivity(), Is.Not.Null);
        Assert.That(new Activity { Type = "Message" }.AsMessageActivity(), Is.Null);
        Assert.That(new Activity { Type = "message" }.AsEventActivity(), Is.Null);
    }

    [Test]
    public void Content_is_text_summary_attachments_or_channel_data()
    {
        Assert.That(new Activity().HasContent(), Is.False);
        Assert.That(new Activity { Text = "  ", Attachments = [] }.HasContent(), Is.False);
        Assert.That(new Activity { Text = "好" }.HasContent(), Is.True);
        Assert.That(new Activity { Summary = "好" }.HasContent(), Is.True);
        Assert.That(new Activity { Attachments = [new Attachment()] }.HasContent(), Is.True);
        Assert.That(new Activity { ChannelData = 1 }.HasContent(), Is.True);
    }

    [Test]
    public void Channel_data_that_does_not_fit_is_not_taken()
    {
        var activity = new Activity { ChannelData = new { state = "accepted" } };

        Assert.That(activity.TryGetChannelData<HandoffStatus>(out var status), Is.True);
        Assert.That(status!.State, Is.EqualTo("accepted"));
        Assert.That(activity.TryGetChannelData<int[]>(out _), Is.False);
        Assert.That(new Activity().TryGetChannelData<HandoffStatus>(out _), Is.False);
    }

    [Test]
    public void An_entity_carries_an_object_of_any_type()
    {
        var entity = new Entity();
        entity.SetAs(new { type = "place", name = "广州" });

        Assert.That(entity.Type, Is.EqualTo("place"));
        Assert.That(entity.GetAs<ChannelAccount>()!.Name, Is.EqualTo("广州"));
    }

    [Test]
    public void Suggested_actions_say_what_stands_on_them()
    {
        var message = MessageFactory.SuggestedActions(["是", "不是"], "您被欠薪了吗？", inputHint: InputHints.ExpectingInput);

        var actions = message.SuggestedActions!.Actions!;
        Assert.That(actions.Select(action => (action.Type, action.Title, action.Value)), Is.EqualTo(new[]
        {
            (ActionTypes.ImBack, "是", (object)"是"),
            (ActionTypes.ImBack, "不是", (object)"不是"),
        }));
        Assert.That((message.Text, message.InputHint, message.Type), Is.EqualTo(("您被欠薪了吗？", "expectingInput", "message")));
    }

    private static Activity Incoming() => new()
    {
        Type = ActivityTypes.Message,
        Id = "a1",
        ChannelId = "telephony",
        ServiceUrl = "https://service.invalid/",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c1"),
        Locale = "zh-CN",
    };
}
