namespace LegalAid.Intents.Matters;

/// <summary>The 21 matters that a caller's question can be about, by the relief that the caller is after.</summary>
public static class MatterCodes
{
    /// <summary>Unpaid or underpaid wages and labour fees.</summary>
    public const string WageArrears = "wage_arrears";

    /// <summary>Injury at work, occupational disease, harm to somebody who does paid work for another.</summary>
    public const string WorkInjury = "work_injury";

    /// <summary>Everything else between worker and employer.</summary>
    public const string LaborDispute = "labor_dispute";

    /// <summary>Divorce, marital property and debts, bride price, cohabitation.</summary>
    public const string Marriage = "marriage";

    /// <summary>Custody, child support, support of parents, adoption, guardianship.</summary>
    public const string Support = "support";

    /// <summary>Violence, abuse or abandonment within a family or a couple.</summary>
    public const string DomesticViolence = "domestic_violence";

    /// <summary>Estates, wills, shares of heirs.</summary>
    public const string Inheritance = "inheritance";

    /// <summary>Road accidents.</summary>
    public const string TrafficAccident = "traffic_accident";

    /// <summary>Harm by treatment and disputes over it.</summary>
    public const string Medical = "medical";

    /// <summary>Other civil wrongs.</summary>
    public const string Tort = "tort";

    /// <summary>Goods and services bought as a consumer.</summary>
    public const string Consumer = "consumer";

    /// <summary>Loans, guarantees, collection.</summary>
    public const string Debt = "debt";

    /// <summary>Contracts and construction works between parties who are not consumer or employee.</summary>
    public const string Contract = "contract";

    /// <summary>Buying, renting and managing homes.</summary>
    public const string Housing = "housing";

    /// <summary>Expropriation, demolition, rural land.</summary>
    public const string Land = "land";

    /// <summary>Crime and punishment.</summary>
    public const string Criminal = "criminal";

    /// <summary>Disputes with authorities and public administration.</summary>
    public const string Administrative = "administrative";

    /// <summary>Pensions, public insurance benefits, assistance, veterans' benefits.</summary>
    public const string SocialBenefits = "social_benefits";

    /// <summary>Companies, investment, intellectual property.</summary>
    public const string CorporateIp = "corporate_ip";

    /// <summary>Court procedure, enforcement and notarisation where the matter behind it is not told.</summary>
    public const string Procedure = "procedure";

    /// <summary>Too vague to tell, or not a legal question.</summary>
    public const string Other = "other";

    /// <summary>All matters, in the order of the public list.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        WageArrears, WorkInjury, LaborDispute, Marriage, Support, DomesticViolence, Inheritance, TrafficAccident, Medical, Tort, Consumer,
        Debt, Contract, Housing, Land, Criminal, Administrative, SocialBenefits, CorporateIp, Procedure, Other,
    ];
}
