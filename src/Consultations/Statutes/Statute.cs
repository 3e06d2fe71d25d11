namespace LegalAid.Consultations.Statutes;

/// <summary>A law, and those of its articles that the content names (<c>statutes/*.yaml</c>).</summary>
/// <param name="FullName">Its full name, for example 中华人民共和国劳动法.</param>
/// <param name="ShortName">The name by which references call it, for example 劳动法.</param>
/// <param name="Version">When the text was adopted or last amended, as shown to agents.</param>
/// <param name="Sources">File names in the statute mirror that hold its text.</param>
/// <param name="Gists">Article number (<c>276</c>, <c>276之一</c>) to its gist in our own words.</param>
public sealed record Statute(
    string FullName, string ShortName, string Version, IReadOnlyList<string> Sources, IReadOnlyDictionary<string, string> Gists);
