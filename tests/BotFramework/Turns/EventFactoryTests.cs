using System.Text.Json;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.BotFramework.Turns.Testing;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Turns;

public sealed class EventFactoryTests
{
    [Test]
    public async Task A_handoff_is_initiated_by_an_event_with_context_reference_and_transcript()
    {
        var adapter = new TestAdapter();
        using var turn = new TurnContext(adapter, adapter.MakeActivity("转人工"));

        await turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, new { seat = "general" }, new Transcript([turn.Activity])));

        var json = JsonSerializer.SerializeToElement(adapter.GetNextReply()!, ActivityJson.Activity);
        Assert.That(json.GetProperty("type").GetString(), Is.EqualTo("event"));
        Assert.That(json.GetProperty("name").GetString(), Is.EqualTo("handoff.initiate"));
        Assert.That(json.GetProperty("value").GetProperty("seat").GetString(), Is.EqualTo("general"));
        Assert.That(json.GetProperty("relatesTo").GetProperty("conversation").GetProperty("id").GetString(), Is.EqualTo("Conversation1"));
        Assert.That(json.GetProperty("replyToId").GetString(), Is.EqualTo(turn.Activity.Id));
        Assert.That(json.GetProperty("from").GetProperty("id").GetString(), Is.EqualTo("bot"));
        var transcript = json.GetProperty("attachments")[0];
        Assert.That(transcript.GetProperty("name").GetString(), Is.EqualTo("Transcript"));
        Assert.That(transcript.GetProperty("contentType").GetString(), Is.EqualTo("application/json"));
        Assert.That(transcript.GetProperty("content").GetProperty("activities")[0].GetProperty("text").GetString(), Is.EqualTo("转人工"));
    }

    [Test]
    public void A_handoff_status_carries_state_and_message()
    {
        var status = (Activity)EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c1"), HandoffStates.Failed, "已下班");

        var json = JsonSerializer.SerializeToElement(status, ActivityJson.Activity);
        Assert.That(json.GetProperty("name").GetString(), Is.EqualTo("handoff.status"));
        Assert.That(json.GetProperty("value").GetRawText(), Is.EqualTo("""{"state":"failed","message":"已下班"}"""));
    }
}
