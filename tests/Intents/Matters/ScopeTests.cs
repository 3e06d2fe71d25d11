using LegalAid.Intents.Matters;

namespace LegalAid.Intents.Tests.Matters;

/// <summary>What is no legal question is taken for no matter, and no short legal question is taken for chat. Limits lie a little below what was measured.</summary>
public sealed class ScopeTests
{
    [Test]
    public void Hardly_any_short_legal_question_is_taken_for_chat()
    {
        var questions = Sentences("in");

        Assert.That(questions, Has.Count.GreaterThanOrEqualTo(120));
        Assert.That(questions.Where(IsNoMatter).Count(), Is.LessThanOrEqualTo(4));
    }

    [Test]
    public void Most_of_what_is_no_legal_question_is_taken_for_no_matter()
    {
        var questions = Sentences("out");

        Assert.That(questions, Has.Count.GreaterThanOrEqualTo(120));
        Assert.That(questions.Where(IsNoMatter).Count(), Is.GreaterThanOrEqualTo(questions.Count * 7 / 10));
    }

    private static bool IsNoMatter(string text) => Models.Classifier.Classify(text).Matters[0].Matter == MatterCodes.Other;

    private static List<string> Sentences(string scope) =>
    [
        .. File.ReadLines(Path.Combine(Models.Directory, "corpus", "out-of-scope.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells[0] == scope)
            .Select(cells => cells[1]),
    ];
}
