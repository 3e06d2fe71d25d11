using LegalAid.Consultations.Statutes;

namespace LegalAid.Consultations.Eligibility;

/// <summary>A province, autonomous region or municipality (<c>dialogs/provinces.yaml</c>).</summary>
/// <param name="Name">Full name, for example 河南省.</param>
/// <param name="ShortName">As people say it, for example 河南.</param>
/// <param name="Code">Six digits of GB/T 2260, for example 410000.</param>
/// <param name="AreaCode">Telephone area code of the province's seat, for example 0371.</param>
/// <param name="Standard">The standard of economic hardship as far as a source was read, otherwise null: unknown.</param>
public sealed record Province(string Name, string ShortName, string Code, string AreaCode, EconomicStandard? Standard)
{
    /// <summary>How to reach this province's hotline from elsewhere: area code and 12348.</summary>
    public string Hotline => $"{AreaCode}-12348";
}

/// <summary>A province's standard of economic hardship. Text only: amounts change every year and are never computed with.</summary>
/// <param name="Text">The rule in plain Chinese.</param>
/// <param name="Year">The year of the text that was read.</param>
/// <param name="Articles">Where it stands.</param>
public sealed record EconomicStandard(string Text, int Year, IReadOnlyList<ArticleReference> Articles);
