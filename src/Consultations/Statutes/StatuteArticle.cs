namespace LegalAid.Consultations.Statutes;

/// <summary>An article that the book holds.</summary>
/// <param name="Reference">Where it stands.</param>
/// <param name="Law">The law's full name.</param>
/// <param name="Version">When the law was adopted or last amended.</param>
/// <param name="Gist">What the article says, in our own words.</param>
public sealed record StatuteArticle(ArticleReference Reference, string Law, string Version, string Gist)
{
    /// <summary>For callers: 《法律援助法》第四十二条.</summary>
    public string Citation => StatuteBook.Cite(Reference);
}
