namespace LegalAid.Intents.Slots;

/// <summary>What an amount of money is of.</summary>
public static class AmountRoles
{
    /// <summary>All together (一共, 共, 合计).</summary>
    public const string Total = "total";

    /// <summary>What is owed or claimed.</summary>
    public const string Owed = "owed";

    /// <summary>Pay for a month.</summary>
    public const string MonthlyWage = "monthly_wage";

    /// <summary>Pay for a day.</summary>
    public const string DailyWage = "daily_wage";

    /// <summary>A deposit, or earnest money (押金, 保证金, 定金).</summary>
    public const string Deposit = "deposit";

    /// <summary>What was lent or borrowed.</summary>
    public const string Loan = "loan";

    /// <summary>What was paid already.</summary>
    public const string Paid = "paid";

    /// <summary>What is offered or wanted as compensation.</summary>
    public const string Compensation = "compensation";

    /// <summary>Rent.</summary>
    public const string Rent = "rent";

    /// <summary>The price of something, or what was spent.</summary>
    public const string Price = "price";

    /// <summary>Maintenance of a child, spouse or parent.</summary>
    public const string Support = "support";

    /// <summary>Money given for a marriage (彩礼).</summary>
    public const string BrideWealth = "bride_wealth";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Total, Owed, MonthlyWage, DailyWage, Deposit, Loan, Paid, Compensation, Rent, Price, Support, BrideWealth];
}
