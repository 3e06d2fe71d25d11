using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LegalAid.BotFramework.Schema;
using NUnit.Framework;

namespace LegalAid.BotFramework.Tests.Schema;

public sealed class ActivityJsonTests
{
    [Test]
    public void Nothing_is_lost_on_a_round_trip_whatever_a_channel_sends() => JsonShapes.Activity.Sample(
        sent =>
        {
            var text = sent!.ToJsonString();
            return JsonNode.DeepEquals(JsonNode.Parse(RoundTrip(text)), JsonNode.Parse(text));
        },
        iter: 300);

    [Test]
    public void A_copy_is_deep()
    {
        var original = Read("""{"type":"message","from":{"id":"u"},"channelData":{"a":[1]},"new":{"b":2}}""");

        var copy = ActivityJson.Clone(original);
        copy.From!.Id = "someone else";
        copy.Properties!.Clear();

        Assert.That(Write(original), Is.EqualTo("""{"type":"message","from":{"id":"u"},"channelData":{"a":[1]},"new":{"b":2}}"""));
    }

    [Test]
    public void Null_members_are_not_written() =>
        Assert.That(Write(new Activity { Type = ActivityTypes.Message }), Is.EqualTo("""{"type":"message"}"""));

    [Test]
    public void Chinese_stays_readable() =>
        Assert.That(Write(new Activity { Text = "老板欠工资<三个月>" }), Is.EqualTo("""{"text":"老板欠工资<三个月>"}"""));

    [TestCase("""{"Type":"message","TEXT":"hi"}""")]
    [TestCase("""{"type":"message","text":"hi"}""")]
    public void Names_are_read_in_any_case(string json) =>
        Assert.That(Write(Read(json)), Is.EqualTo("""{"type":"message","text":"hi"}"""));

    [TestCase("accepting", InputHints.AcceptingInput)]
    [TestCase("expecting", InputHints.ExpectingInput)]
    [TestCase("ignoring", InputHints.IgnoringInput)]
    [TestCase("expectingInput", InputHints.ExpectingInput)]
    [TestCase("shouting", "shouting")]
    public void Both_spellings_of_an_input_hint_are_read(string written, string read) =>
        Assert.That(Read($$"""{"inputHint":"{{written}}"}""").InputHint, Is.EqualTo(read));

    [TestCase("2026-03-02T01:20:30.125Z", "2026-03-02T01:20:30.125Z")]
    [TestCase("2026-03-02T09:20:30.125+08:00", "2026-03-02T01:20:30.125Z")]
    [TestCase("2026-03-02T01:20:30.125", "2026-03-02T01:20:30.125Z")]
    public void A_timestamp_is_written_in_UTC_and_read_as_UTC_where_it_has_no_offset(string sent, string written) =>
        Assert.That(RoundTrip($$"""{"timestamp":"{{sent}}"}"""), Is.EqualTo($$"""{"timestamp":"{{written}}"}"""));

    [Test]
    public void A_local_timestamp_keeps_its_offset() => Assert.That(
        RoundTrip("""{"localTimestamp":"2026-03-02T09:20:30.125+08:00"}"""),
        Is.EqualTo("""{"localTimestamp":"2026-03-02T09:20:30.125+08:00"}"""));

    [Test]
    public void Null_is_read_as_absent() => Assert.That(
        RoundTrip("""{"type":"message","text":null,"from":null,"value":null,"timestamp":null,"inputHint":null}"""),
        Is.EqualTo("""{"type":"message"}"""));

    [TestCase(120, ExpectedResult = true)]
    [TestCase(200, ExpectedResult = false)]
    public bool JSON_is_read_128_levels_deep(int depth)
    {
        var json = $$"""{"channelData":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        try
        {
            return RoundTrip(json) == json;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [TestCase("""{"text":"欠薪\ud83d"}""", """{"text":"欠薪\uFFFD"}""")]
    [TestCase("""{"text":"\uDE00欠薪\ud83d\ude00\\ud83d"}""", """{"text":"\uFFFD欠薪😀\\ud83d"}""")]
    [TestCase("""{"channelData":{"a\ud83d":["欠薪\uD83D"]}}""", """{"channelData":{"a\uFFFD":["欠薪\uFFFD"]}}""")]
    [TestCase("""{"value":"\ud83d","new":{"a":"\ude00"}}""", """{"value":"\uFFFD","new":{"a":"\uFFFD"}}""")]
    [TestCase("""{"from":{"id":"a","new":"\ud83d"}}""", """{"from":{"id":"a","new":"\uFFFD"}}""")]
    [TestCase("""{"attachments":[{"content":{"title":"\ud83d"},"new":"\ud83d"}]}""", """{"attachments":[{"content":{"title":"\uFFFD"},"new":"\uFFFD"}]}""")]
    [TestCase("""{"suggestedActions":{"actions":[{"value":"\ud83d","new":"\ud83d"}]}}""", """{"suggestedActions":{"actions":[{"value":"\uFFFD","new":"\uFFFD"}]}}""")]
    [TestCase("""{"entities":[{"type":"a","new":"\ud83d"}]}""", """{"entities":[{"type":"a","new":"\uFFFD"}]}""")]
    public void Half_an_emoji_neither_loses_a_message_nor_breaks_its_writing(string sent, string kept) =>
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(RoundTrip(sent)), JsonNode.Parse(kept)), Is.True, RoundTrip(sent));

    [Test]
    public void Bytes_that_are_no_UTF8_neither_lose_a_message_nor_break_its_writing()
    {
        byte[] sent = [.. """{"text":"欠薪"""u8, 0xFF, .. "\",\"channelData\":\""u8, 0xC3, .. "\"}"u8];

        Assert.That(Write(JsonSerializer.Deserialize(sent, ActivityJson.Activity)!), Is.EqualTo("{\"text\":\"欠薪\uFFFD\",\"channelData\":\"\uFFFD\"}"));
    }

    [Test]
    public void A_member_of_the_wrong_kind_is_an_error_that_names_it()
    {
        Assert.That(() => Read("""{"type":"message","from":"me"}"""), Throws.TypeOf<JsonException>().With.Message.Contains("$.from"));
        Assert.That(() => Read("""{"type":"message","text":5}"""), Throws.TypeOf<JsonException>().With.Message.Contains("$.text"));
    }

    [Test]
    public void Values_may_be_objects_of_any_type()
    {
        var activity = new Activity
        {
            Value = new { seat = "migrant-worker", waits = new[] { 1, 2 } },
            ChannelData = JsonNode.Parse("""{"digits":"0"}"""),
            Attachments = [new Attachment("application/json", content: new Transcript([new Activity { Text = "你好" }]))],
        };

        Assert.That(Write(activity), Is.EqualTo(
            """{"attachments":[{"contentType":"application/json","content":{"activities":[{"text":"你好"}]}}],"channelData":{"digits":"0"},"value":{"seat":"migrant-worker","waits":[1,2]}}"""));
    }

    [Test]
    public void A_value_is_read_as_a_type_whether_it_is_JSON_or_an_object()
    {
        var read = Read("""{"value":{"state":"accepted","message":"来了"}}""");
        var made = new Activity { Value = new HandoffStatus("accepted", "来了") };
        var other = new Activity { Value = new { State = "accepted", Message = "来了" } };

        foreach (var activity in new[] { read, made, other })
        {
            Assert.That(ActivityJson.ConvertTo<HandoffStatus>(activity.Value), Is.EqualTo(new HandoffStatus("accepted", "来了")));
        }
    }

    [Test]
    public void The_shared_types_are_written_alike()
    {
        Assert.That(
            JsonSerializer.Serialize(new ExpectedReplies(), ActivityJson.ExpectedReplies),
            Is.EqualTo("""{"activities":[]}"""));
        Assert.That(JsonSerializer.Serialize(new ResourceResponse("a|1"), ActivityJson.ResourceResponse), Is.EqualTo("""{"id":"a|1"}"""));
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ActivityJson.Activity)!;

    private static string Write(Activity activity) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Activity));

    private static string RoundTrip(string json) => Write(Read(json));
}
