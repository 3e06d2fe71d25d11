namespace LegalAid.Intents.Slots;

/// <summary>A province, city or county as <c>places.tsv</c> names it.</summary>
/// <param name="Code">Six digits, GB/T 2260.</param>
/// <param name="Name">The full name.</param>
/// <param name="OtherNames">The everyday short name first; may be empty.</param>
/// <param name="Parent">The city or province above; null for a province.</param>
/// <param name="NameStands">What must stand around the full name.</param>
/// <param name="OtherNamesStand">What must stand around the other names.</param>
internal sealed record AdministrativeDivision(
    string Code, string Name, IReadOnlyList<string> OtherNames, AdministrativeDivision? Parent, NameStanding NameStands, NameStanding OtherNamesStand)
{
    /// <summary>The province that it lies in, or that it is.</summary>
    public AdministrativeDivision Province => Parent?.Province ?? this;

    /// <summary>Whether it is a city: below a province, and cities have codes that end in 00.</summary>
    public bool IsCity => Parent is not null && Code.EndsWith("00", StringComparison.Ordinal);

    /// <summary>Whether it lies in another one.</summary>
    public bool IsWithin(AdministrativeDivision other) => Parent is not null && (Parent == other || Parent.IsWithin(other));

    /// <summary>The value of a slot.</summary>
    public SlotValue.Place ToValue() => new(
        Code,
        Name,
        Province.OtherNames is [var shortName, ..] ? shortName : Province.Name,
        IsCity ? Name : Parent is { IsCity: true } city ? city.Name : null,
        Parent is null || IsCity ? null : Name);

    /// <inheritdoc/>
    public bool Equals(AdministrativeDivision? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What must stand around a name for it to be a place.</summary>
internal enum NameStanding
{
    /// <summary>Nothing: the name is no ordinary word.</summary>
    Alone,

    /// <summary>A word that shows a place (在…, …人), or the province or city that it lies in.</summary>
    Marked,

    /// <summary>The province or city that it lies in.</summary>
    Parent,
}
