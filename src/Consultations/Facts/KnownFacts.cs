using System.Collections.Frozen;
using LegalAid.Consultations.Interviews;

namespace LegalAid.Consultations.Facts;

/// <summary>The facts that eligibility and time limits know by name, with the type in which interviews must ask for them.</summary>
internal static class KnownFacts
{
    private static readonly FrozenDictionary<string, KnownFact> Facts = Create().ToFrozenDictionary(fact => fact.Name, StringComparer.Ordinal);

    /// <summary>The known fact of this name, or null when the name is an interview's own.</summary>
    public static KnownFact? Find(string name) => Facts.GetValueOrDefault(name);

    private static IEnumerable<KnownFact> Create() =>
    [
        new("claim", QuestionType.Choice,
        [
            "pay", "labour_relation", "work_injury", "traffic_injury", "medical_injury", "food_drug_injury", "support_money", "social_benefits",
            "survivor_pension", "state_compensation", "capacity", "pollution", "hero_honour", "brave_deed", "violence", "other",
        ]),
        new("migrant_worker", QuestionType.Confirm),
        new("violence_victim", QuestionType.Confirm),
        new("minor", QuestionType.Confirm),
        new("elderly", QuestionType.Confirm),
        new("disabled", QuestionType.Confirm),
        new("no_fixed_income", QuestionType.Confirm),
        new("receives_assistance", QuestionType.Confirm),
        new("preferential_treatment", QuestionType.Confirm),
        new("military_family", QuestionType.Confirm),
        new("financial_hardship", QuestionType.Confirm),
        new("household_size", QuestionType.People),
        new("monthly_income", QuestionType.Money),
        new("applicant", QuestionType.Choice, ["self", "guardian", "relative"]),
        new("province", QuestionType.Place),
        new("criminal_role", QuestionType.Choice, ["suspect", "victim", "convict", "none"]),
        new("criminal_stage", QuestionType.Choice, ["investigation", "prosecution", "trial", "review", "serving"]),
        new("defence_notice", QuestionType.Choice, ["minor", "impaired_senses", "diminished_capacity", "life_or_death", "absent", "none"]),
        new("has_lawyer", QuestionType.Confirm),
        new("acquitted", QuestionType.Confirm),
        new("still_employed", QuestionType.Confirm),
        new("employment_ended_on", QuestionType.Date),
        new("harm_known_on", QuestionType.Date),
        new("injured_on", QuestionType.Date),
        new("decided_on", QuestionType.Date),
        new("amount", QuestionType.Money),
    ];
}
