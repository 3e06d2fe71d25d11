using LegalAid.Consultations.Content;
using LegalAid.Consultations.Matters;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Content;

[TestFixture]
public sealed class ConsultationContentTests
{
    private ContentDirectory _content = null!;

    [SetUp]
    public void SetUp() => _content = new ContentDirectory();

    [TearDown]
    public void TearDown() => _content.Dispose();

    [Test]
    public void Complete_content_loads()
    {
        var content = _content.Load();

        Assert.That(_content.Check(), Is.Empty);
        Assert.That(content.Interviews.Keys, Is.EquivalentTo(Matter.All));
        Assert.That(content.Answers.All, Has.Count.EqualTo(2 * Matter.All.Count));
        Assert.That(content.TimeLimits.Keys, Is.EqualTo(new[] { "complaint" }));
        Assert.That(content.Answers.All[1].TimeLimits.Single().Name, Is.EqualTo("投诉"));
    }

    [Test]
    public void Loading_lists_every_error_with_file_and_line()
    {
        _content.Change("answers/debt.yaml", "title: 特别情况", "titel: 特别情况").Change("texts/bot.yaml", "{{ name }}", "{{ name }");

        var error = Assert.Throws<ContentException>(() => _content.Load())!;

        Assert.That(error.Errors, Has.Count.EqualTo(3));
        Assert.That(error.Message, Does.Contain("answers/debt.yaml:10: The key \"titel\" is unknown here"));
        Assert.That(error.Message, Does.Contain("answers/debt.yaml:9: The key \"title\" is missing"));
        Assert.That(error.Message, Does.Contain("texts/bot.yaml:1: Not valid Liquid"));
    }

    [TestCase("answers/debt.yaml")]
    [TestCase("interviews/debt.yaml")]
    [TestCase("time-limits.yaml")]
    [TestCase("matters.yaml")]
    public void A_missing_file_is_an_error_of_its_own_kind(string file)
    {
        Assert.That(_content.Delete(file).Check(), Has.Some.Matches((ContentError? error) => error!.Kind == ContentErrorKind.Missing && error.File == file));
    }

    [TestCase("matters.yaml", "code: debt", "code: debts", ContentErrorKind.Reference, "\"debts\" is no matter")]
    [TestCase("matters.yaml", "code: debt", "code: land", ContentErrorKind.Schema, "land stands here for the second time")]
    [TestCase("texts/bot.yaml", "{{ name }}", "{{ name | shout }}", ContentErrorKind.Schema, "the filter \"shout\" is unknown")]
    [TestCase("texts/bot.yaml", "greeting: 您好", "greeting: { text: 您好, say: 喂 }\n#", ContentErrorKind.Schema, "\"say\" is unknown")]
    [TestCase("texts/bot.yaml", "greeting: ", "greeting: \"", ContentErrorKind.Syntax, "Not valid YAML")]
    [TestCase("statutes/trial.yaml", "  2: ", "  3: ", ContentErrorKind.Reference, "试验法3 is not in the law's text")]
    [TestCase("statutes/trial.yaml", "trial-law", "other-law", ContentErrorKind.Reference, "no file other-law.md")]
    [TestCase("statutes/trial.yaml", "共和国试验法", "共和国实验法", ContentErrorKind.Reference, "holds \"中华人民共和国试验法\"")]
    [TestCase("statutes/trial.yaml", "2之一", "2-1", ContentErrorKind.Schema, "no article number")]
    [TestCase("time-limits.yaml", "[试验法2]", "[试验法]", ContentErrorKind.Schema, "is no article")]
    [TestCase("time-limits.yaml", "[试验法2]", "[]", ContentErrorKind.Schema, "at least one article")]
    [TestCase("time-limits.yaml", "fact: harm_known_on", "fact: amount", ContentErrorKind.Reference, "No time limit runs from \"amount\"")]
    [TestCase("time-limits.yaml", "kind: fixed", "kind: soft", ContentErrorKind.Schema, "must be one of limitation, fixed")]
    [TestCase("time-limits.yaml", "{ months: 1 }", "{ months: 1, working: true }", ContentErrorKind.Schema, "A period is written as")]
    [TestCase("time-limits.yaml", "{ months: 1 }", "{ months: 0 }", ContentErrorKind.Schema, "whole number from 1")]
    [TestCase("answers/debt.yaml", "试验法1", "试验法7", ContentErrorKind.Reference, "no article 7 of 试验法")]
    [TestCase("answers/debt.yaml", "试验法1", "民法典7", ContentErrorKind.Reference, "no file in statutes/ has the short name 民法典")]
    [TestCase("answers/debt.yaml", "试验法2(2)", "试验法2(3)", ContentErrorKind.Reference, "has 2 paragraph(s)")]
    [TestCase("answers/debt.yaml", "试验法2(二)", "试验法2(三)", ContentErrorKind.Reference, "has 2 item(s)")]
    [TestCase("answers/debt.yaml", "[complaint]", "[appeal]", ContentErrorKind.Reference, "no time limit appeal")]
    [TestCase("answers/debt.yaml", "id: special", "id: general", ContentErrorKind.Schema, "the id general stands here for the second time")]
    [TestCase("answers/debt.yaml", "甲甲, ", "", ContentErrorKind.Schema, "here are 4")]
    [TestCase("answers/debt.yaml", "先说清楚情况", "按第十二条办", ContentErrorKind.Schema, "names an article by number")]
    [TestCase("answers/debt.yaml", "matter: debt", "matter: land", ContentErrorKind.Schema, "must be named land.yaml")]
    public void Every_rule_of_the_files_is_checked(string file, string old, string replacement, ContentErrorKind kind, string message)
    {
        var errors = _content.Change(file, old, replacement).Check();

        Assert.That(errors, Has.Some.Matches((ContentError? error) =>
            error!.File == file && error.Kind == kind && error.Message.Contains(message, StringComparison.OrdinalIgnoreCase)), string.Join('\n', errors));
    }

    [TestCase("type: text", "type: essay", "must be one of confirm")]
    [TestCase("type: text", "type: choice", "Choices belong to")]
    [TestCase("type: text", "type: choice, choices: [ { value: a, text: 甲 } ]", "at least two")]
    [TestCase("type: text", "type: choice, choices: [ { value: a, text: 甲 }, { value: a, text: 乙 } ]", "The value a is offered twice")]
    [TestCase("type: text", "type: choice, choices: [ { value: a, text: 甲 }, { value: b, text: 乙, says: [甲] } ]", "\"甲\" stands for two")]
    [TestCase("type: text", "type: text, min: 1", "min and max belong to")]
    [TestCase("type: text", "type: money, unit: months", "A unit of time belongs to number")]
    [TestCase("type: text", "type: money, min: 5, max: 1", "is above max")]
    [TestCase("type: text", "type: text, heard: [ { pattern: '(' } ]", "Not a valid regular expression")]
    [TestCase("type: text", "type: text, heard: [ { pattern: 'x*' } ]", "matches everything")]
    [TestCase("type: text", "type: confirm, heard: [ { pattern: x } ]", "says which value it tells")]
    [TestCase("type: text", "type: confirm, heard: [ { pattern: x, value: maybe } ]", "must be true or false")]
    [TestCase("type: text", "type: text, when: { minor: true }", "neither given by the matter nor asked before")]
    [TestCase("type: text", "type: text, when: { worry: x }", "neither given by the matter nor asked before")]
    [TestCase("fact: worry", "fact: amount", "known to eligibility as money")]
    [TestCase("{{ worry }}", "{{ sorrow }}", "reads the fact \"sorrow\"")]
    [TestCase("questions:", "facts: { claim: gold }\nquestions:", "\"gold\" is no value of claim")]
    [TestCase("questions:", "facts: { worry: x }\nquestions:", "would never be asked")]
    public void Every_rule_of_an_interview_is_checked(string old, string replacement, string message)
    {
        var errors = _content.Change("interviews/debt.yaml", old, replacement).Check();

        Assert.That(errors, Has.Some.Matches((ContentError? error) =>
            error!.File == "interviews/debt.yaml" && error.Message.Contains(message, StringComparison.OrdinalIgnoreCase)), string.Join('\n', errors));
    }

    [Test]
    public void A_question_may_depend_on_an_eligibility_question_that_stands_below_it()
    {
        _content.Write("interviews/debt.yaml", """
            matter: debt
            questions:
              - { fact: school, ask: 在哪里上学？, type: text, when: { minor: true } }
              - { fact: minor, ask: 满十八岁了吗？, type: confirm, needed_for: eligibility }
            summary: 好。
            """);

        Assert.That(_content.Check(), Is.Empty);
    }

    [Test]
    public void A_text_for_the_ear_is_short_and_what_is_filled_in_does_not_count()
    {
        var limit = new string('好', 120);
        _content.Write("texts/a.yaml", $"a: {{ text: 好, speak: \"{limit}{{{{ name_of_a_person }}}}\" }}");
        _content.Write("texts/b.yaml", $"b: {{ text: 好, speak: {limit}好 }}");

        Assert.That(_content.Check().Select(error => error.File), Is.EqualTo(new[] { "texts/b.yaml" }));
    }

    [Test]
    public void A_key_may_stand_in_one_text_file_only()
    {
        Assert.That(_content.Write("texts/more.yaml", "greeting: 喂").Check().Single().Message, Does.Contain("greeting already"));
    }

    [Test]
    public void A_long_law_may_be_spread_over_files_but_an_article_stands_in_one()
    {
        _content.Change("statutes/trial.yaml", "  2之一: 加进来的那条的意思。", "");
        var second = File.ReadAllText(Path.Combine(_content.Dialogs, "statutes/trial.yaml"))
            .Replace("  1: 第一条的意思。\n  2: 第二条的意思。", "  2之一: 加进来的那条的意思。", StringComparison.Ordinal);

        Assert.That(_content.Write("statutes/trial-2.yaml", second).Check(), Is.Empty);
        Assert.That(_content.Change("statutes/trial-2.yaml", "2之一", "2").Check().Single().Message, Does.Contain("article 2 of 试验法 already"));
    }

    [Test]
    public void Without_law_texts_only_the_content_itself_is_checked()
    {
        _content.Change("statutes/trial.yaml", "  2之一", "  9");

        Assert.That(ConsultationContent.Check(_content.Dialogs), Is.Empty);
        Assert.That(_content.Check(), Has.Count.EqualTo(1));
    }
}
