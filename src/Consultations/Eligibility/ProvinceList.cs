namespace LegalAid.Consultations.Eligibility;

/// <summary>The 31 provinces, autonomous regions and municipalities of the mainland (<c>dialogs/provinces.yaml</c>).</summary>
public sealed class ProvinceList
{
    internal ProvinceList(IReadOnlyList<Province> provinces) => All = provinces;

    /// <summary>All of them, in the order of their codes.</summary>
    public IReadOnlyList<Province> All { get; }

    /// <summary>The province that a place names: by its name, by its six-digit code, or anywhere in words such as 河南郑州; null when none or two are named.</summary>
    public Province? Find(string? place)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            return null;
        }

        var text = place.Trim();
        var starting = All.Where(province => text.StartsWith(province.ShortName, StringComparison.Ordinal) || province.Code == text).ToList();
        if (starting.Count == 1)
        {
            return starting[0];
        }

        var named = All.Where(province => text.Contains(province.ShortName, StringComparison.Ordinal)).ToList();
        return named.Count == 1 ? named[0] : null;
    }
}
