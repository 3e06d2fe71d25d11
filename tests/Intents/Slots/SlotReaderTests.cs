using CsCheck;
using LegalAid.BotFramework.Recognizers;
using LegalAid.Intents.Slots;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Tests.Slots;

[TestFixture]
public sealed class SlotReaderTests
{
    private static IEnumerable<TestCaseData> Sentences =>
        LabelledSlots.Sentences.Select(cells => new TestCaseData(cells[0], cells[1..]).SetArgDisplayNames(cells[0]));

    [TestCaseSource(nameof(Sentences))]
    public void A_sentence_tells_exactly_its_slots(string sentence, string[] slots) =>
        Assert.That(LabelledSlots.Read(sentence), Is.EqualTo(slots));

    [Test]
    public void The_labelled_sentences_hold_every_slot_and_code()
    {
        var labels = LabelledSlots.Sentences.SelectMany(cells => cells.Skip(1)).Select(label => label.Split(' ')[0]).ToList();
        var words = labels.Select(label => label.Split(':')[0]).ToHashSet();

        Assert.Multiple(() =>
        {
            Assert.That(LabelledSlots.Sentences.Count(), Is.GreaterThanOrEqualTo(120));
            Assert.That(SlotNames.All.Where(name => !labels.Exists(label => label.Split('=', '/')[0] == name)), Is.Empty);
            Assert.That(AmountRoles.All.Where(role => !labels.Exists(label => label.StartsWith($"amount/{role}=", StringComparison.Ordinal))), Is.Empty);
            Assert.That(EmployerKinds.All.Where(kind => !words.Contains($"employer={kind}")), Is.Empty);
            Assert.That(Relations.All.Where(relation => !words.Contains($"other_party={relation}")), Is.Empty);
            Assert.That(Traits.All.Where(trait => !words.Contains($"trait={trait}")), Is.Empty);
        });
    }

    [Test]
    public void A_place_knows_its_province_city_and_county()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Place("在成都双流的工地"), Is.EqualTo(new SlotValue.Place("510116", "双流区", "四川", "成都市", "双流区")));
            Assert.That(Place("在四川打工"), Is.EqualTo(new SlotValue.Place("510000", "四川省", "四川", null, null)));
            Assert.That(Place("在成都打工"), Is.EqualTo(new SlotValue.Place("510100", "成都市", "四川", "成都市", null)));
            Assert.That(Place("北京市朝阳区"), Is.EqualTo(new SlotValue.Place("110105", "朝阳区", "北京", null, "朝阳区")));
            Assert.That(Place("内蒙古的"), Is.EqualTo(new SlotValue.Place("150000", "内蒙古自治区", "内蒙古", null, null)));
            Assert.That(Place("在湖北仙桃打工"), Is.EqualTo(new SlotValue.Place("429004", "仙桃市", "湖北", null, "仙桃市")));
        });

        static SlotValue Place(string utterance) => LabelledSlots.Reader.Read(utterance, LabelledSlots.Today).Single(slot => slot.Name == SlotNames.Place).Value;
    }

    [Test]
    public void A_name_of_several_places_is_the_one_in_a_province_that_is_named_too()
    {
        Assert.Multiple(() =>
        {
            Assert.That(LabelledSlots.Read("鼓楼区的房子"), Is.Empty);
            Assert.That(LabelledSlots.Read("我是福州人，房子在鼓楼区"), Is.EqualTo(new[] { "place=350100福州市 «福州»", "place=350102鼓楼区 «鼓楼区»" }));
            Assert.That(LabelledSlots.Read("我是江苏人，房子在徐州鼓楼区"), Is.EqualTo(new[] { "place=320000江苏省 «江苏»", "place=320302鼓楼区 «徐州鼓楼区»" }));
        });
    }

    [Test]
    public void A_date_keeps_how_exactly_it_was_told() =>
        Assert.That(
            LabelledSlots.Reader.Read("去年五月进厂", LabelledSlots.Today).Single().Value,
            Is.EqualTo(new SlotValue.Day(new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 31), DatePrecision.Month, false)));

    [TestCase("")]
    [TestCase(null)]
    [TestCase(" ")]
    [TestCase("我")]
    [TestCase("岁")]
    [TestCase("万")]
    [TestCase("\0\u0001\u0002\r\n\t")]
    [TestCase("\ud800")]
    [TestCase("\udc00\ud800")]
    [TestCase("???!!!,,,。。。")]
    [TestCase("\ue000\ue001\ue0ff")]
    [TestCase("😀😀😀")]
    public void Text_that_tells_nothing_has_no_slots(string? utterance) => Assert.That(LabelledSlots.Reader.Read(utterance, LabelledSlots.Today), Is.Empty);

    [Test]
    public void Lone_surrogates_and_control_characters_beside_words_do_no_harm() =>
        Assert.That(
            LabelledSlots.Read("\ud800我\u200b在成\u0007都打工\udfff，欠我三千😀块"),
            Is.EqualTo(new[] { "place=510100成都市 «成\u0007都»", "amount/owed=3000 «三千»" }));

    [Test]
    public void Any_text_is_read_without_an_exception_and_its_slots_lie_within_it()
    {
        var pieces = LabelledSlots.Sentences.Select(cells => cells[0]).Concat(["\ud83d", "\0", " ", "，", "。", "九九九九九九九九九九九九九九九九九", "0000000000000000000", "负", "半", "两"]).ToArray();
        Gen.OneOf(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]), Gen.String).Array[0, 12].Select(string.Concat).Sample(
            text => LabelledSlots.Reader.Read(text, LabelledSlots.Today).All(slot => slot.Length > 0 && slot.Start >= 0 && slot.Start + slot.Length <= Math.Min(text.Length, UtteranceText.MaxLength)),
            iter: 400);
    }

    [Test]
    public void Slots_stand_in_order_and_figures_are_never_told_twice()
    {
        var texts = LabelledSlots.Sentences.Select(cells => cells[0]).ToArray();
        Gen.Int[0, texts.Length - 1].Select(i => texts[i]).Array[1, 8].Select(parts => string.Join('，', parts)).Sample(
            text =>
            {
                var slots = LabelledSlots.Reader.Read(text, LabelledSlots.Today);
                var figures = slots.Where(slot => slot.Name is SlotNames.Amount or SlotNames.Period or SlotNames.Date or SlotNames.People or SlotNames.Place).ToList();
                return slots.Zip(slots.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start)
                    && figures.Zip(figures.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
            },
            iter: 200);
    }

    [TestCase("我爸")]
    [TestCase("三千五，")]
    [TestCase("成都双流")]
    [TestCase("一")]
    [TestCase("欠")]
    [TestCase("我老公")]
    [TestCase("今年")]
    [TestCase("2024年3月15日")]
    [TestCase(" ")]
    [TestCase("\ud800")]
    [TestCase("9")]
    public void Only_the_beginning_of_a_huge_text_is_read(string piece)
    {
        var huge = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        Assert.That(
            LabelledSlots.Reader.Read(huge, LabelledSlots.Today),
            Is.EqualTo(LabelledSlots.Reader.Read(huge[..UtteranceText.MaxLength], LabelledSlots.Today)));
    }

    [Test]
    public void Any_day_of_the_calendar_may_be_today() =>
        Assert.Multiple(() =>
        {
            foreach (var today in new[] { DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29) })
            {
                Assert.That(() => LabelledSlots.Reader.Read("昨天、三个月前、去年五月、明年、腊月二十三，欠我三千", today), Throws.Nothing);
            }
        });

    [Test]
    public void Many_callers_are_read_at_once()
    {
        var sentences = LabelledSlots.Sentences.ToList();

        Parallel.ForEach(sentences, cells => Assert.That(LabelledSlots.Read(cells[0]), Is.EqualTo(cells[1..])));
    }
}
