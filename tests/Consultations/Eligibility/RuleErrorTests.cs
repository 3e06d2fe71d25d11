using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Eligibility;

public class RuleErrorTests
{
    private DirectoryInfo _dialogs = null!;

    [SetUp]
    public void CopyDialogs()
    {
        _dialogs = Directory.CreateTempSubdirectory("hotline-dialogs-");
        foreach (var file in Directory.EnumerateFiles(Rules.Dialogs, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_dialogs.FullName, Path.GetRelativePath(Rules.Dialogs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [TearDown]
    public void DeleteDialogs() => _dialogs.Delete(recursive: true);

    [TestCase("eligibility/40-matters.yaml", "then: means_decide", "then: means_decides", "must be one of")]
    [TestCase("eligibility/40-matters.yaml", "{ claim: pay }", "{ claim: wages }", "is no value of claim")]
    [TestCase("eligibility/50-exempt-persons.yaml", "migrant_worker: true", "migrant_worker: perhaps", "must be true or false")]
    [TestCase("eligibility/50-exempt-persons.yaml", "receives_assistance: true", "recieves_assistance: true", "has no question")]
    [TestCase("eligibility/40-matters.yaml", "法律援助法31(四)", "法律援助法931", "has no article")]
    [TestCase("eligibility/40-matters.yaml", "id: labour_relation", "id: pay", "for the second time")]
    [TestCase("eligibility/40-matters.yaml", "when: always", "when: never", "\"when\" is a list")]
    [TestCase("eligibility/64-urgency.yaml", "limit: work_injury_self", "limit: work_injury_sefl", "has no time limit")]
    [TestCase("eligibility/64-urgency.yaml", "limit: civil_limitation", "limit: enforcement", "cannot be computed")]
    [TestCase("eligibility/10-before-anything.yaml", "asked_for: [criminal]", "asked_for: [crime]", "is no matter")]
    [TestCase("eligibility/61-who.yaml", "decides: who", "decides: whom", "must be one of")]
    [TestCase("eligibility/wording.yaml", "likely:", "likeli:", "is missing")]
    [TestCase("eligibility/facts.yaml", "type: confirm", "type: yes_no", "must be one of")]
    [TestCase("provinces.yaml", "code: '110000'", "code: '11'", "is no province's code")]
    [TestCase("provinces.yaml", "area_code: '010'", "area_code: 10", "is no area code")]
    public void A_mistake_in_the_rules_is_named_with_file_and_line(string file, string right, string wrong, string message)
    {
        var path = Path.Combine(_dialogs.FullName, file);
        var text = File.ReadAllText(path);
        var place = text.IndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(path, text[..place] + wrong + text[(place + right.Length)..]);

        var errors = EligibilityRules.Check(_dialogs.FullName);

        Assert.That(
            errors.Where(error => error.File == file && error.Line > 0 && error.Message.Contains(message, StringComparison.Ordinal)), Is.Not.Empty);
        Assert.Throws<ContentException>(() => EligibilityRules.Load(_dialogs.FullName));
    }

    [Test]
    public void The_line_is_that_of_the_mistake()
    {
        var path = Path.Combine(_dialogs.FullName, "eligibility/40-matters.yaml");
        var lines = File.ReadAllLines(path);
        var line = Array.FindIndex(lines, text => text.Contains("claim: pay", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("pay", "wages", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);

        Assert.That(EligibilityRules.Check(_dialogs.FullName).Single().Line, Is.EqualTo(line + 1));
    }

    [Test]
    public void A_book_without_a_last_rule_is_refused()
    {
        File.Delete(Path.Combine(_dialogs.FullName, "eligibility/55-means.yaml"));

        Assert.That(EligibilityRules.Check(_dialogs.FullName).Select(error => error.Message), Has.Some.Contains("decides means"));
    }
}
