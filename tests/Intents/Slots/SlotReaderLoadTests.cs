using LegalAid.Intents.Slots;

namespace LegalAid.Intents.Tests.Slots;

[TestFixture]
public sealed class SlotReaderLoadTests
{
    private string _directory = string.Empty;

    [SetUp]
    public void CopyTheModels()
    {
        _directory = Directory.CreateTempSubdirectory("slots").FullName;
        foreach (var name in new[] { "places.tsv", "slot-words.tsv" })
        {
            File.Copy(Path.Combine(Models.Directory, name), Path.Combine(_directory, name));
        }
    }

    [TearDown]
    public void DeleteTheCopy() => Directory.Delete(_directory, recursive: true);

    [TestCase("places.tsv", "npm run make")]
    [TestCase("slot-words.tsv", "Fetch the file")]
    public void A_missing_file_is_named_with_how_to_get_it(string file, string advice)
    {
        File.Delete(Path.Combine(_directory, file));

        Assert.That(Load, Throws.TypeOf<ModelException>().With.Message.Contains(file).And.Message.Contains(advice));
    }

    [TestCase("slot-words.tsv", "trait\tminor\t-\t(", "the pattern cannot be used")]
    [TestCase("slot-words.tsv", "trait\tminor\t-\t(?=我)", "the pattern cannot be used")]
    [TestCase("slot-words.tsv", "trait\tgiant\t-\t巨人", "code 'giant' is unknown")]
    [TestCase("slot-words.tsv", "trait\tdisabled\ttaste\t尝不出", "kind 'taste' is unknown")]
    [TestCase("slot-words.tsv", "trait\tminor\t-\t小孩\tnobody_knows", "guard 'nobody_knows' is on no line above")]
    [TestCase("slot-words.tsv", "trait\tminor\t-\t{nonsense}", "{nonsense} is on no line above")]
    [TestCase("slot-words.tsv", "trait\tminor\t-", "column 4 (pattern) is empty")]
    [TestCase("slot-words.tsv", "other_party\teach\t-\t我的人", "needs {person}")]
    [TestCase("slot-words.tsv", "role\ttip\tbefore\t小费$", "role 'tip' is unknown")]
    [TestCase("slot-words.tsv", "role\ttotal\tbeside\t一共$", "side 'beside' is unknown")]
    [TestCase("slot-words.tsv", "near\tweather\tbefore\t下雨$", "use 'weather' is unknown")]
    [TestCase("slot-words.tsv", "person\tparent\t老爸", "'parent' stands twice")]
    [TestCase("slot-words.tsv", "guard\tdenied\tbefore\t从不$", "'denied' stands twice")]
    [TestCase("slot-words.tsv", "words\tme\t朕", "'me' stands twice")]
    [TestCase("slot-words.tsv", "person\tking\t国王", "relation 'king' is unknown")]
    [TestCase("slot-words.tsv", "weather\train", "'weather' is unknown")]
    [TestCase("places.tsv", "51011\t双流区\t双流\t510100\talone\tmarked", "write a code of six digits")]
    [TestCase("places.tsv", "990000\t外星\t\t980000\talone\talone", "the parent 980000 stands on no line above")]
    [TestCase("places.tsv", "510116\t双流区\t双流\t510100\talone\tmarked", "code 510116 stands twice")]
    [TestCase("places.tsv", "990000\t外星\t\t0\tloud\talone", "'loud' is unknown")]
    public void A_wrong_line_is_named_with_file_and_line(string file, string line, string message)
    {
        var path = Path.Combine(_directory, file);
        File.AppendAllText(path, line + "\n");
        var number = File.ReadAllLines(path).Length;

        Assert.That(Load, Throws.TypeOf<ModelException>().With.Message.Contains($"{path}:{number}: ").And.Message.Contains(message));
    }

    private SlotReader Load() => SlotReader.Load(_directory);
}
