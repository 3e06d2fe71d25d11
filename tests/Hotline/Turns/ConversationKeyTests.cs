using CsCheck;
using LegalAid.Hotline.Turns;

namespace LegalAid.Hotline.Tests.Turns;

[TestFixture]
public sealed class ConversationKeyTests
{
    [Test]
    public void What_was_written_reads_back_whatever_the_ids() =>
        Gen.Select(Gen.String[1, 40], Gen.String[1, 80]).Where(ids => IsText(ids.Item1) && IsText(ids.Item2)).Sample(ids =>
        {
            var key = new ConversationKey(ids.Item1, ids.Item2);
            return ConversationKey.Parse(key.ToString()) == key;
        });

    [TestCase("")]
    [TestCase("directline")]
    [TestCase("/c1")]
    [TestCase("directline/")]
    public void What_is_no_key_is_refused(string text) => Assert.That(() => ConversationKey.Parse(text), Throws.TypeOf<FormatException>());

    // Lone surrogates are no text and come from no channel.
    private static bool IsText(string text) => !text.Any(char.IsSurrogate);
}
