using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Tests.Eligibility;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Content;

/// <summary>What is written in <c>dialogs/</c> can be used as it is; where a mirror of the laws lies beside the repository, every article is looked up there, too.</summary>
[TestFixture]
public sealed class ShippedDialogsTests
{
    private static readonly string? Laws = FindLaws();

    [Test]
    public void Every_matter_has_answers_and_an_interview()
    {
        var content = ConsultationContent.Load(Rules.Dialogs);

        Assert.That(Matter.All, Is.All.Matches<Matter>(matter => content.Answers.All.Any(answer => answer.Matter == matter)));
        Assert.That(content.Interviews.Keys, Is.EquivalentTo(Matter.All));
    }

    [Test]
    public void Answers_interviews_and_texts_have_no_error() => Assert.That(ConsultationContent.Check(Rules.Dialogs, Laws), Is.Empty);

    [Test]
    public void The_rules_of_eligibility_have_no_error() => Assert.That(EligibilityRules.Check(Rules.Dialogs, Laws), Is.Empty);

    [Test]
    public void The_application_form_has_no_error() => Assert.That(ApplicationForm.Check(Rules.Dialogs, Laws), Is.Empty);

    private static string? FindLaws()
    {
        for (var folder = new DirectoryInfo(Rules.Dialogs); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "law") is var laws && Directory.Exists(laws))
            {
                return laws;
            }
        }

        return null;
    }
}
