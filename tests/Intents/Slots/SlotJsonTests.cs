using System.Text.Json;

namespace LegalAid.Intents.Tests.Slots;

[TestFixture]
public sealed class SlotJsonTests
{
    [TestCase("欠我三四千块", """{"name":"amount","role":"owed","value":{"yuan":3000,"up_to":4000},"start":2,"length":4}""")]
    [TestCase("干了一年多", """{"name":"period","value":{"years":1,"months":0,"days":0,"approximate":true},"start":2,"length":3}""")]
    [TestCase("去年五月", """{"name":"date","value":{"first":"2025-05-01","last":"2025-05-31","precision":"month"},"start":0,"length":4}""")]
    [TestCase("在成都双流", """{"name":"place","value":{"code":"510116","name":"双流区","province":"四川","city":"成都市","county":"双流区"},"start":1,"length":4}""")]
    [TestCase("在四川", """{"name":"place","value":{"code":"510000","name":"四川省","province":"四川"},"start":1,"length":2}""")]
    [TestCase("我们十几个人", """{"name":"people","value":{"number":10,"approximate":true},"start":2,"length":4}""")]
    [TestCase("我是盲人", """{"name":"trait","value":{"code":"disabled","kind":"sight"},"start":2,"length":2}""")]
    [TestCase("房东", """{"name":"other_party","value":{"code":"landlord"},"start":0,"length":2}""")]
    public void A_slot_is_written_with_its_value_and_position(string utterance, string slot)
    {
        var line = Models.Classifier.Classify(utterance).ToJsonLine(LabelledSlots.Reader.Read(utterance, LabelledSlots.Today));

        var expected = JsonSerializer.Deserialize<JsonElement>(slot);
        Assert.That(JsonSerializer.Deserialize<JsonElement>(line).GetProperty("slots").EnumerateArray().Any(written => JsonElement.DeepEquals(written, expected)), line);
    }

    [Test]
    public void Without_slots_the_line_has_none() =>
        Assert.Multiple(() =>
        {
            Assert.That(Models.Classifier.Classify("欠我三千").ToJsonLine(), Does.Not.Contain("slots"));
            Assert.That(Models.Classifier.Classify("你好").ToJsonLine([]), Does.EndWith(",\"slots\":[]}"));
        });
}
