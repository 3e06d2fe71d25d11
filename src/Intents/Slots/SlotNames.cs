namespace LegalAid.Intents.Slots;

/// <summary>The names of the slots that a <see cref="SlotReader"/> fills.</summary>
public static class SlotNames
{
    /// <summary>Money: <see cref="SlotValue.Money"/>, with a role of <see cref="AmountRoles"/> where the words tell what it is of.</summary>
    public const string Amount = "amount";

    /// <summary>A length of time: <see cref="SlotValue.Period"/>.</summary>
    public const string Period = "period";

    /// <summary>A day or month: <see cref="SlotValue.Day"/>.</summary>
    public const string Date = "date";

    /// <summary>A province, city or county: <see cref="SlotValue.Place"/>.</summary>
    public const string Place = "place";

    /// <summary>How many people it is about: <see cref="SlotValue.Count"/>.</summary>
    public const string People = "people";

    /// <summary>How old the person concerned is, in years: <see cref="SlotValue.Count"/>.</summary>
    public const string Age = "age";

    /// <summary>For whom somebody works: <see cref="SlotValue.Word"/> of <see cref="EmployerKinds"/>.</summary>
    public const string Employer = "employer";

    /// <summary>What the other party is to the person concerned: <see cref="SlotValue.Word"/> of <see cref="Relations"/>.</summary>
    public const string OtherParty = "other_party";

    /// <summary>For whom the speaker asks, when not for themselves: <see cref="SlotValue.Word"/> of <see cref="Relations"/>.</summary>
    public const string OnBehalfOf = "on_behalf_of";

    /// <summary>What the person concerned is: <see cref="SlotValue.Word"/> of <see cref="Traits"/>.</summary>
    public const string Trait = "trait";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Amount, Period, Date, Place, People, Age, Employer, OtherParty, OnBehalfOf, Trait];
}
