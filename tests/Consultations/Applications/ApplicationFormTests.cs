using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Tests.Eligibility;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Applications;

public class ApplicationFormTests
{
    private static readonly ApplicationForm Form = ApplicationForm.Load(Rules.Dialogs);

    [Test]
    public void The_shipped_form_has_no_error() =>
        Assert.That(ApplicationForm.Check(Rules.Dialogs, Environment.GetEnvironmentVariable("HOTLINE_LAW_MIRROR")), Is.Empty);

    [Test]
    public void Consent_is_asked_before_anything_personal() =>
        Assert.That(Form.Next(FactSheet.Empty), Is.EqualTo(Form.Consent.Question));

    [TestCase(false)]
    [TestCase(null)]
    public void Without_consent_nothing_is_asked(bool? consent)
    {
        var facts = Rules.Sheet((Form.Consent.Question.Fact, (object?)consent));

        Assert.That(Form.Next(facts), Is.Null);
        Assert.That(Form.Missing(facts), Does.Contain(Form.Consent.Question.Fact));
    }

    [Test]
    public void What_the_interview_knows_is_not_asked_again()
    {
        var asked = Ask(Rules.Sheet(("province", "广东东莞"), ("amount", 3500)), MeansTest.ExemptByPerson);

        Assert.That(asked, Does.Not.Contain("province").And.Not.Contain("amount"));
        Assert.That(asked, Does.Contain("applicant_name"));
    }

    [Test]
    public void The_declaration_is_asked_last() =>
        Assert.That(Ask(FactSheet.Empty, MeansTest.Required)[^1], Is.EqualTo(Form.Declaration.Question.Fact));

    [Test]
    public void Means_are_asked_only_where_they_are_tested()
    {
        string[] means = ["financial_hardship", "household_size", "monthly_income", "means_commitment"];

        Assert.That(Ask(FactSheet.Empty, MeansTest.ExemptByPerson).Intersect(means), Is.Empty);
        Assert.That(Ask(FactSheet.Empty, MeansTest.ExemptByMatter).Intersect(means), Is.Empty);
        Assert.That(Ask(FactSheet.Empty, MeansTest.Required).Intersect(means), Is.EquivalentTo(means));
    }

    [Test]
    public void A_declined_question_is_not_asked_a_second_time_and_the_identity_number_may_be_declined()
    {
        var facts = Complete(MeansTest.ExemptByPerson).With("id_number", new FactValue.Unknown(Declined: true), FactSource.Asked);

        Assert.That(Form.Next(facts), Is.Null);
        Assert.That(Form.Missing(facts), Is.Empty);
    }

    [TestCase("applicant_name")]
    [TestCase("phone")]
    [TestCase("story")]
    public void Some_answers_the_form_cannot_do_without(string fact)
    {
        var facts = Complete(MeansTest.ExemptByPerson).With(fact, new FactValue.Unknown(Declined: true), FactSource.Asked);

        Assert.That(Form.Missing(facts), Is.EqualTo(new[] { fact }));
    }

    [Test]
    public void A_declaration_that_was_refused_leaves_the_form_incomplete()
    {
        var facts = Complete(MeansTest.ExemptByPerson).With(Form.Declaration.Question.Fact, new FactValue.YesNo(false), FactSource.Asked);

        Assert.That(Form.Missing(facts), Is.EqualTo(new[] { Form.Declaration.Question.Fact }));
    }

    [Test]
    public void The_read_back_names_everything_in_plain_words()
    {
        var summary = Form.Summary(Complete(MeansTest.Required)).ToDictionary(line => line.Label, line => line.Value);

        Assert.That(summary["谁来申请"], Is.EqualTo("为自己"));
        Assert.That(summary["请律师有困难"], Is.EqualTo("是"));
        Assert.That(summary["姓名"], Is.EqualTo("王小明"));
    }

    [Test]
    public void A_safe_time_to_call_is_asked_where_there_was_violence()
    {
        Assert.That(Ask(Rules.Sheet(("violence_victim", true)), MeansTest.ExemptByMatter), Does.Contain("phone_is_safe"));
        Assert.That(Ask(FactSheet.Empty, MeansTest.ExemptByMatter), Does.Not.Contain("phone_is_safe"));
    }

    [Test]
    public void A_phone_number_is_kept_without_separators() =>
        Assert.That(
            Form.Find("phone")!.Understand("138 0013 8000", Rules.Today),
            Is.EqualTo(new Understanding.Understood(new FactValue.Words("13800138000"))));

    [TestCase("phone", "12348", "application.retry.phone")]
    [TestCase("id_number", "110105194912310021", "application.retry.id_number")]
    [TestCase("applicant_name", "王", "application.retry.too_short")]
    public void A_wrong_answer_is_told_by_what_is_wrong(string fact, string answer, string reason) =>
        Assert.That(Form.Find(fact)!.Understand(answer, Rules.Today), Is.EqualTo(new Understanding.NotUnderstood(reason)));

    [Test]
    public void Not_wanting_to_say_is_an_answer() =>
        Assert.That(
            Form.Find("id_number")!.Understand("不想说", Rules.Today),
            Is.EqualTo(new Understanding.Understood(new FactValue.Unknown(Declined: true))));

    [Test]
    public void A_mistake_in_the_form_is_named_with_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory("hotline-form-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "statutes"));
            foreach (var statute in Directory.EnumerateFiles(Path.Combine(Rules.Dialogs, "statutes")))
            {
                File.Copy(statute, Path.Combine(folder.FullName, "statutes", Path.GetFileName(statute)));
            }

            var text = File.ReadAllText(Path.Combine(Rules.Dialogs, "application.yaml"));
            File.WriteAllText(Path.Combine(folder.FullName, "application.yaml"), text.Replace("type: id_number", "type: id_nummer", StringComparison.Ordinal));

            var error = ApplicationForm.Check(folder.FullName).Single();
            var line = text[..text.IndexOf("type: id_number", StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;
            Assert.That((error.File, error.Line), Is.EqualTo(("application.yaml", line)));
            Assert.Throws<ContentException>(() => ApplicationForm.Load(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static FactSheet Complete(MeansTest meansTest)
    {
        var facts = ApplicationForm.Begin(FactSheet.Empty, meansTest);
        while (Form.Next(facts) is { } question)
        {
            facts = facts.With(question.Fact, AnswerTo(question), FactSource.Asked);
        }

        return facts;
    }

    private static List<string> Ask(FactSheet known, MeansTest meansTest)
    {
        var asked = new List<string>();
        var facts = ApplicationForm.Begin(known, meansTest);
        while (Form.Next(facts) is { } question)
        {
            asked.Add(question.Fact);
            facts = facts.With(question.Fact, AnswerTo(question), FactSource.Asked);
        }

        return asked;
    }

    private static FactValue AnswerTo(FormQuestion question) => question.Question.Type switch
    {
        QuestionType.Confirm => new FactValue.YesNo(true),
        QuestionType.Choice => new FactValue.Words(question.Question.Choices[0].Value),
        QuestionType.Money or QuestionType.People => new FactValue.Number(3),
        _ => new FactValue.Words(question.Fact == "applicant_name" ? "王小明" : question.Label),
    };
}
