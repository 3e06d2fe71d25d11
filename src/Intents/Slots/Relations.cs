namespace LegalAid.Intents.Slots;

/// <summary>What one person or body is to the person concerned.</summary>
public static class Relations
{
    /// <summary>Husband or wife.</summary>
    public const string Spouse = "spouse";

    /// <summary>Divorced husband or wife.</summary>
    public const string ExSpouse = "ex_spouse";

    /// <summary>Partner without marriage.</summary>
    public const string Cohabitant = "cohabitant";

    /// <summary>Father or mother, by marriage of a parent, too.</summary>
    public const string Parent = "parent";

    /// <summary>Son or daughter.</summary>
    public const string Child = "child";

    /// <summary>Brother or sister.</summary>
    public const string Sibling = "sibling";

    /// <summary>Family of the spouse, or spouse of a child.</summary>
    public const string InLaw = "in_law";

    /// <summary>Grandparents, grandchildren, uncles, cousins and other family.</summary>
    public const string Relative = "relative";

    /// <summary>Employer.</summary>
    public const string Employer = "employer";

    /// <summary>Contractor or gang leader.</summary>
    public const string Contractor = "contractor";

    /// <summary>Colleague.</summary>
    public const string Colleague = "colleague";

    /// <summary>Landlord.</summary>
    public const string Landlord = "landlord";

    /// <summary>Tenant.</summary>
    public const string Tenant = "tenant";

    /// <summary>Neighbour.</summary>
    public const string Neighbour = "neighbour";

    /// <summary>Seller, shop or provider of a service.</summary>
    public const string Seller = "seller";

    /// <summary>Platform on the internet.</summary>
    public const string Platform = "platform";

    /// <summary>Friend or acquaintance.</summary>
    public const string Friend = "friend";

    /// <summary>Somebody unknown.</summary>
    public const string Stranger = "stranger";

    /// <summary>Driver.</summary>
    public const string Driver = "driver";

    /// <summary>School, kindergarten or teacher.</summary>
    public const string School = "school";

    /// <summary>Hospital or doctor.</summary>
    public const string Hospital = "hospital";

    /// <summary>Public authority.</summary>
    public const string Authority = "authority";

    /// <summary>Bank or other lender.</summary>
    public const string BankOrLender = "bank_or_lender";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Spouse, ExSpouse, Cohabitant, Parent, Child, Sibling, InLaw, Relative, Employer, Contractor, Colleague, Landlord, Tenant, Neighbour, Seller, Platform, Friend, Stranger, Driver, School, Hospital, Authority, BankOrLender];
}
