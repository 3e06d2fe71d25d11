using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Matters;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Eligibility;

public class EligibilityRulesTests
{
    [Test]
    public void Wages_of_a_migrant_worker_need_no_means_check()
    {
        var decision = Rules.Decide(Matter.WageArrears, ("migrant_worker", true));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ExemptByPerson));
        Assert.That(Articles(decision), Is.EqualTo(new[] { "法律援助法31(五)", "法律援助法42(三)" }));
        Assert.That(decision.Bring.Select(item => item.Rule), Does.Contain("migrant_worker"));
    }

    [Test]
    public void A_work_injury_of_a_migrant_worker_needs_no_means_check() =>
        Assert.That(Rules.Decide(Matter.WorkInjury, ("migrant_worker", true)).MeansTest, Is.EqualTo(MeansTest.ExemptByPerson));

    [TestCase("labour_relation")]
    [TestCase("social_benefits")]
    public void The_exemption_of_migrant_workers_covers_pay_and_work_injury_only(string claim)
    {
        var decision = Rules.Decide(
            Matter.LaborDispute, ("claim", claim), ("migrant_worker", true), ("financial_hardship", true), ("no_fixed_income", false),
            ("receives_assistance", false), ("preferential_treatment", false));

        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ByDeclaration));
        Assert.That(Articles(decision), Has.None.StartsWith("法律援助法42"));
    }

    [TestCase("minor")]
    [TestCase("elderly")]
    [TestCase("disabled")]
    public void Age_or_disability_alone_exempts_nobody(string status)
    {
        var alone = Rules.Decide(Matter.Support, ("claim", "support_money"), (status, true), ("no_fixed_income", false), ("financial_hardship", null));
        var withoutIncome = Rules.Decide(Matter.Support, ("claim", "support_money"), (status, true), ("no_fixed_income", true));

        Assert.That(alone.MeansTest, Is.EqualTo(MeansTest.Required));
        Assert.That(withoutIncome.MeansTest, Is.EqualTo(MeansTest.ExemptByPerson));
        Assert.That(Articles(withoutIncome), Does.Contain("法律援助法42(一)"));
    }

    [TestCase("receives_assistance")]
    [TestCase("preferential_treatment")]
    public void Recipients_of_assistance_and_preferential_treatment_are_not_checked(string status)
    {
        var decision = Rules.Decide(Matter.TrafficAccident, ("claim", "traffic_injury"), (status, true));

        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ExemptByPerson));
        Assert.That(Articles(decision), Does.Contain("法律援助法42(二)"));
    }

    [TestCase("wage_arrears", "brave_deed", "法律援助法32(二)")]
    [TestCase("tort", "hero_honour", "法律援助法32(一)")]
    [TestCase("domestic_violence", "violence", "法律援助法32(四)")]
    public void Article_32_frees_the_matter_and_is_not_article_42(string matter, string claim, string article)
    {
        var decision = Rules.Decide(Matter.Parse(matter), ("claim", claim));

        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ExemptByMatter));
        Assert.That(Articles(decision), Is.EqualTo(new[] { article }));
    }

    [TestCase("domestic_violence")]
    [TestCase("marriage")]
    [TestCase("support")]
    public void A_victim_of_violence_needs_no_means_test_and_no_other_fact(string matter)
    {
        var decision = Rules.Decide(Matter.Parse(matter), ("violence_victim", true));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ExemptByMatter));
    }

    [Test]
    public void Violence_at_home_does_not_free_a_wage_claim_of_the_means_test()
    {
        var decision = Rules.Decide(Matter.WageArrears, ("violence_victim", true), ("migrant_worker", false), ("financial_hardship", true));

        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ByDeclaration));
    }

    [Test]
    public void Whoever_is_accused_of_violence_is_no_victim_of_it()
    {
        var decision = Rules.Decide(
            Matter.Criminal, ("criminal_role", "suspect"), ("has_lawyer", false), ("defence_notice", "none"), ("violence_victim", true));

        Assert.That(Articles(decision), Does.Contain("法律援助法24"));
    }

    [Test]
    public void An_acquitted_person_claims_state_compensation_without_a_means_test()
    {
        var decision = Rules.Decide(Matter.Administrative, ("claim", "state_compensation"), ("acquitted", true));

        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ExemptByMatter));
        Assert.That(Articles(decision), Is.EqualTo(new[] { "法律援助法32(三)" }));
    }

    [TestCase("minor", "法律援助法25(1)(一)")]
    [TestCase("impaired_senses", "法律援助法25(1)(二)")]
    [TestCase("diminished_capacity", "法律援助法25(1)(三)")]
    [TestCase("life_or_death", "法律援助法25(1)(四)")]
    [TestCase("absent", "法律援助法25(1)(六)")]
    public void Mandatory_defence_runs_by_notice_and_not_by_application(string reason, string article)
    {
        var decision = Rules.Decide(Matter.Criminal, ("criminal_role", "suspect"), ("has_lawyer", false), ("defence_notice", reason));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.NotifiedDefence()));
        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.None));
        Assert.That(Articles(decision), Does.Contain(article));
        Assert.That(decision.Where.Statements.Single().Rule, Is.EqualTo("where_notified"));
        Assert.That(decision.OtherWays.Select(way => way.Rule), Does.Contain("duty_lawyer"));
    }

    [TestCase("criminal", "criminal_role", "suspect")]
    [TestCase("wage_arrears", "migrant_worker", true)]
    [TestCase("domestic_violence", "violence_victim", true)]
    public void Whoever_has_a_lawyer_cannot_apply(string matter, string fact, object value) =>
        Assert.That(
            Rules.Decide(Matter.Parse(matter), (fact, value), ("defence_notice", "minor"), ("has_lawyer", true)).Outcome,
            Is.EqualTo(new EligibilityOutcome.NotCovered()));

    [Test]
    public void A_suspect_whose_youth_was_told_before_is_not_asked_again() =>
        Assert.That(
            Rules.Decide(Matter.Criminal, ("criminal_role", "suspect"), ("has_lawyer", false), ("minor", true)).Outcome,
            Is.EqualTo(new EligibilityOutcome.NotifiedDefence()));

    [Test]
    public void A_young_victim_is_no_case_of_mandatory_defence() =>
        Assert.That(
            Rules.Decide(Matter.Criminal, ("criminal_role", "victim"), ("has_lawyer", false), ("minor", true), ("no_fixed_income", true)).Outcome,
            Is.EqualTo(new EligibilityOutcome.Likely()));

    [Test]
    public void Death_review_and_compulsory_treatment_run_by_notice()
    {
        var review = Rules.Decide(
            Matter.Criminal, ("criminal_role", "convict"), ("criminal_stage", "review"), ("has_lawyer", false), ("defence_notice", "life_or_death"));
        var treatment = Rules.Decide(Matter.Criminal, ("criminal_role", "none"), ("has_lawyer", false), ("compulsory_treatment", true));

        Assert.That(Articles(review), Does.Contain("法律援助法25(1)(五)"));
        Assert.That(Articles(treatment), Does.Contain("法律援助法28"));
    }

    [Test]
    public void A_suspect_may_apply_for_other_reasons_than_hardship()
    {
        var decision = Rules.Decide(
            Matter.Criminal, ("criminal_role", "suspect"), ("has_lawyer", false), ("defence_notice", "none"), ("financial_hardship", false));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(Articles(decision), Is.EqualTo(new[] { "法律援助法24" }));
    }

    [Test]
    public void A_crime_victim_applies_under_article_29() =>
        Assert.That(
            Articles(Rules.Decide(Matter.Criminal, ("criminal_role", "victim"), ("has_lawyer", false), ("financial_hardship", true))),
            Does.Contain("法律援助法29"));

    [Test]
    public void After_a_judgment_aid_waits_for_a_retrial()
    {
        var before = Rules.Decide(Matter.Criminal, ("criminal_role", "convict"), ("has_lawyer", false), ("retrial_ordered", false));
        var after = Rules.Decide(
            Matter.Criminal, ("criminal_role", "convict"), ("has_lawyer", false), ("retrial_ordered", true), ("financial_hardship", true));

        Assert.That(before.Outcome, Is.EqualTo(new EligibilityOutcome.NotCovered()));
        Assert.That(before.OtherWays.Select(way => way.Rule), Does.Contain("petition_retrial"));
        Assert.That(after.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(Articles(after), Does.Contain("法律援助法33"));
    }

    [TestCase("labor_dispute", "pay", "法律援助法31(五)")]
    [TestCase("labor_dispute", "labour_relation", "法律援助法31(五)")]
    [TestCase("work_injury", "work_injury", "法律援助法31(七)")]
    [TestCase("traffic_accident", "traffic_injury", "法律援助法31(七)")]
    [TestCase("medical", "medical_injury", "法律援助法31(七)")]
    [TestCase("consumer", "food_drug_injury", "法律援助法31(七)")]
    [TestCase("support", "support_money", "法律援助法31(四)")]
    [TestCase("social_benefits", "social_benefits", "法律援助法31(二)")]
    [TestCase("social_benefits", "survivor_pension", "法律援助法31(三)")]
    [TestCase("administrative", "state_compensation", "法律援助法31(一)")]
    [TestCase("support", "capacity", "法律援助法31(六)")]
    [TestCase("tort", "pollution", "法律援助法31(八)")]
    public void Every_claim_of_article_31_is_covered_in_hardship(string matter, string claim, string article)
    {
        var decision = Rules.Decide(Matter.Parse(matter), ("claim", claim), ("financial_hardship", true), ("violence_victim", false));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.ByDeclaration));
        Assert.That(Articles(decision), Does.Contain(article).And.Contain("法律援助法41"));
    }

    [Test]
    public void Whoever_can_afford_a_lawyer_and_is_not_exempt_does_not_meet_the_means_condition()
    {
        var decision = Rules.Decide(
            Matter.WageArrears, ("migrant_worker", false), ("financial_hardship", false), ("no_fixed_income", false), ("receives_assistance", false),
            ("preferential_treatment", false));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.NotCovered()));
        Assert.That(Articles(decision), Is.EqualTo(new[] { "法律援助法34", "法律援助法41" }));
    }

    [Test]
    public void A_debtor_of_wages_is_not_taken_for_their_creditor() =>
        Assert.That(
            Rules.Decide(Matter.WageArrears, ("pay_direction", "owed_by_me"), ("migrant_worker", true)).Outcome,
            Is.EqualTo(new EligibilityOutcome.NotCovered()));

    [Test]
    public void Not_covered_always_says_what_else_can_be_done([ValueSource(typeof(Matter), nameof(Matter.All))] Matter matter)
    {
        var decision = Rules.Decide(
            matter, ("claim", "other"), ("violence_victim", false), ("criminal_role", "none"), ("has_lawyer", false), ("defence_notice", "none"));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.NotCovered()));
        Assert.That(decision.OtherWays, Is.Not.Empty);
        Assert.That(decision.Reasons, Is.Not.Empty);
    }

    [Test]
    public void A_province_with_a_wider_scope_is_said_where_the_national_list_ends() =>
        Assert.That(
            Rules.Decide(Matter.Contract, ("province", "山东省济南市")).OtherWays.Select(way => way.Rule),
            Does.Contain("shandong_any_right"));

    [Test]
    public void An_answer_that_is_not_known_is_never_asked_again()
    {
        var decision = Rules.Decide(
            Matter.WageArrears, ("migrant_worker", null), ("financial_hardship", null), ("no_fixed_income", null), ("receives_assistance", null),
            ("preferential_treatment", null));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(decision.MeansTest, Is.EqualTo(MeansTest.Required));
        Assert.That(decision.EasedBy, Is.Empty);
    }

    [Test]
    public void The_fact_that_settles_most_is_asked_first() =>
        Assert.That(Needed(Rules.Decide(Matter.WageArrears)).Take(2), Is.EqualTo(new[] { "migrant_worker", "financial_hardship" }));

    [Test]
    public void What_only_spares_the_check_does_not_keep_the_outcome_open()
    {
        var decision = Rules.Decide(Matter.WageArrears, ("financial_hardship", true));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(decision.EasedBy, Does.Contain("migrant_worker"));
    }

    [Test]
    public void No_income_is_asked_where_no_means_are_tested() =>
        Assert.That(Needed(Rules.Decide(Matter.Criminal, ("criminal_role", "suspect"))), Is.EqualTo(new[] { "defence_notice" }));

    [Test]
    public void A_place_is_never_needed_for_the_outcome([ValueSource(typeof(Matter), nameof(Matter.All))] Matter matter) =>
        Assert.That(Needed(Rules.Decide(matter)), Does.Not.Contain("province"));

    [Test]
    public void Every_needed_fact_has_a_question([ValueSource(typeof(Matter), nameof(Matter.All))] Matter matter) =>
        Assert.That(Needed(Rules.Decide(matter)).Select(Rules.Shipped.FindQuestion), Has.None.Null);

    [Test]
    public void Every_needed_fact_can_change_the_outcome([ValueSource(typeof(Matter), nameof(Matter.All))] Matter matter)
    {
        var idle = Needed(Rules.Decide(matter)).Where(fact => !CanChange(matter, fact, FactSheet.Empty)).ToList();

        Assert.That(idle, Is.Empty);
    }

    [Test]
    public void The_place_is_that_of_the_handling_organ_or_the_cause_and_not_of_the_household_register()
    {
        var decision = Rules.Decide(Matter.WageArrears, ("migrant_worker", true), ("province", "广东东莞"));

        Assert.That(decision.Where.Province?.Name, Is.EqualTo("广东省"));
        Assert.That(decision.Where.Province?.Hotline, Is.EqualTo("020-12348"));
        Assert.That(decision.Where.Statements.Single().Text, Does.Contain("不看户口"));
        Assert.That(decision.Where.Statements.Single().Articles.Select(article => article.ToString()), Does.Contain("法律援助法38"));
    }

    [Test]
    public void A_detained_person_is_applied_for_by_relatives_and_passed_on_within_a_day()
    {
        var decision = Rules.Decide(Matter.Criminal, ("criminal_role", "suspect"), ("has_lawyer", false), ("defence_notice", "none"));

        Assert.That(decision.WhoMayApply.Single().Rule, Is.EqualTo("who_detained"));
        Assert.That(decision.HowLong.Select(step => step.Rule), Does.Contain("passed_on_in_a_day"));
    }

    [Test]
    public void A_guardian_applies_for_a_child() =>
        Assert.That(
            Rules.Decide(Matter.Support, ("claim", "support_money"), ("minor", true), ("no_fixed_income", true)).WhoMayApply.Single().Rule,
            Is.EqualTo("who_without_capacity"));

    [TestCase(2025, 3, 11, UrgencyLevel.EndsWithinSevenDays)]
    [TestCase(2025, 3, 10, UrgencyLevel.EndsWithinSevenDays)]
    [TestCase(2025, 3, 17, UrgencyLevel.EndsWithinSevenDays)]
    [TestCase(2025, 3, 18, UrgencyLevel.None)]
    [TestCase(2025, 3, 9, UrgencyLevel.MayHaveEnded)]
    public void A_limit_presses_in_its_last_seven_days(int year, int month, int day, UrgencyLevel level) =>
        Assert.That(
            Rules.Decide(Matter.WageArrears, ("migrant_worker", true), ("employment_ended_on", new DateOnly(year, month, day))).Urgency.Level,
            Is.EqualTo(level));

    [Test]
    public void An_expired_limitation_is_a_defence_and_not_a_loss()
    {
        var decision = Rules.Decide(Matter.WageArrears, ("migrant_worker", true), ("employment_ended_on", new DateOnly(2023, 1, 5)));

        Assert.That(decision.Outcome, Is.EqualTo(new EligibilityOutcome.Likely()));
        Assert.That(decision.Urgency.Statements.Single().Text, Does.Contain("不等于输").And.Contain("2024年1月5日"));
        Assert.That(decision.Urgency.Statements.Single().Articles.Select(article => article.ToString()), Does.Contain("民法典192"));
    }

    [Test]
    public void While_the_employment_lasts_no_limit_runs_on_pay() =>
        Assert.That(
            Rules.Decide(
                Matter.WageArrears, ("migrant_worker", true), ("still_employed", true), ("employment_ended_on", new DateOnly(2023, 1, 5))).Urgency.Level,
            Is.EqualTo(UrgencyLevel.None));

    [Test]
    public void No_text_promises_an_outcome()
    {
        string[] promises = ["一定能", "保证您", "肯定能", "必胜", "包赢"];
        var files = Directory.EnumerateFiles(Path.Combine(Rules.Dialogs, "eligibility")).Select(File.ReadAllText);

        Assert.That(files.SelectMany(text => promises.Where(promise => text.Contains(promise, StringComparison.Ordinal))), Is.Empty);
    }

    private static IReadOnlyList<string> Needed(EligibilityDecision decision) =>
        decision.Outcome is EligibilityOutcome.NeedsFacts needs ? needs.Facts : [];

    private static IEnumerable<string> Articles(EligibilityDecision decision) =>
        decision.Reasons.SelectMany(reason => reason.Articles).Select(article => article.ToString());

    /// <summary>Whether some answers to everything else leave an outcome that hangs on this fact alone.</summary>
    private static bool CanChange(Matter matter, string fact, FactSheet facts)
    {
        var needed = Needed(Rules.Shipped.Decide(matter, facts, Rules.Today));
        if (!needed.Contains(fact))
        {
            return false;
        }

        if (needed.FirstOrDefault(name => name != fact) is { } other)
        {
            return Values(other).Any(value => CanChange(matter, fact, facts.With(other, value, FactSource.Asked)));
        }

        return Values(fact).Select(value => Rules.Shipped.Decide(matter, facts.With(fact, value, FactSource.Asked), Rules.Today).Outcome.Code)
            .Distinct().Count() > 1;
    }

    private static List<FactValue> Values(string fact) => Rules.Shipped.FindQuestion(fact)!.Choices switch
    {
        { Count: 0 } => [new FactValue.YesNo(true), new FactValue.YesNo(false)],
        var choices => [.. choices.Select(choice => new FactValue.Words(choice.Value))],
    };
}
