using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.TimeLimits;

namespace LegalAid.Consultations.Eligibility;

/// <summary>Everything that <c>dialogs/eligibility/</c> holds.</summary>
internal sealed record RuleBook
{
    /// <summary>Rules on who may apply in which matter; the first that holds counts.</summary>
    public required IReadOnlyList<Rule> Scope { get; init; }

    /// <summary>Whose means are not checked; the first that holds counts.</summary>
    public required IReadOnlyList<Rule> Exemptions { get; init; }

    /// <summary>Rules on means; the first that holds counts.</summary>
    public required IReadOnlyList<Rule> Means { get; init; }

    /// <summary>Where to apply; the first that holds counts.</summary>
    public required IReadOnlyList<Rule> Where { get; init; }

    /// <summary>Who may apply.</summary>
    public required IReadOnlyList<Rule> Who { get; init; }

    /// <summary>What to bring.</summary>
    public required IReadOnlyList<Rule> Bring { get; init; }

    /// <summary>How long it takes.</summary>
    public required IReadOnlyList<Rule> HowLong { get; init; }

    /// <summary>What an applicant should know besides.</summary>
    public required IReadOnlyList<Rule> Rights { get; init; }

    /// <summary>What else can be done.</summary>
    public required IReadOnlyList<Rule> OtherWays { get; init; }

    /// <summary>Which time limits are looked at, and when.</summary>
    public required IReadOnlyList<(Condition When, TimeLimit Limit)> Limits { get; init; }

    /// <summary>Which days are working days.</summary>
    public required WorkCalendar Calendar { get; init; }

    /// <summary>What to say of a time limit that presses.</summary>
    public required UrgencyTexts Urgency { get; init; }

    /// <summary>Outcome code to its opening sentence.</summary>
    public required IReadOnlyDictionary<string, string> Openings { get; init; }

    /// <summary>Matter to fact to the values that the fact may have in it; a single one is given unless something else was told.</summary>
    public required IReadOnlyDictionary<Matter, IReadOnlyDictionary<string, IReadOnlyList<FactValue>>> Possible { get; init; }

    /// <summary>Questions for missing facts, in the order in which they are best asked.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>All provinces.</summary>
    public required ProvinceList Provinces { get; init; }
}

/// <summary>Texts in which <c>{limit}</c> and <c>{day}</c> stand for the limit's name and its last day.</summary>
internal sealed record UrgencyTexts(Statement EndsSoon, Statement LimitationOver, Statement FixedOver);
