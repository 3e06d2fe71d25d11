namespace LegalAid.Intents.Slots;

/// <summary>Kinds of employers; the first four are the choices of <c>dialogs/interviews/wage_arrears.yaml</c>.</summary>
public static class EmployerKinds
{
    /// <summary>A company or factory.</summary>
    public const string Company = "company";

    /// <summary>A shop, restaurant or workshop of one owner.</summary>
    public const string Shop = "shop";

    /// <summary>A contractor or gang leader on a building site.</summary>
    public const string Contractor = "contractor";

    /// <summary>A person or household.</summary>
    public const string Person = "person";

    /// <summary>A public authority.</summary>
    public const string GovernmentBody = "government_body";

    /// <summary>A platform for deliveries or ride hailing.</summary>
    public const string Platform = "platform";

    /// <summary>A school or kindergarten.</summary>
    public const string School = "school";

    /// <summary>A hospital or clinic.</summary>
    public const string Hospital = "hospital";

    /// <summary>A village committee or collective.</summary>
    public const string Village = "village";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Company, Shop, Contractor, Person, GovernmentBody, Platform, School, Hospital, Village];
}
