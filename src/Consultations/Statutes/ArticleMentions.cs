using LegalAid.Consultations.Content;

namespace LegalAid.Consultations.Statutes;

/// <summary>Where files name an article; checked once every statute is read.</summary>
internal sealed class ArticleMentions
{
    private readonly List<(YamlEntry Place, ArticleReference Article)> _mentions = [];

    public void Add(YamlEntry place, ArticleReference article) => _mentions.Add((place, article));

    public void Check(StatuteBook book, LawMirror? mirror)
    {
        var statutes = book.Statutes.ToDictionary(statute => statute.ShortName, StringComparer.Ordinal);
        foreach (var (place, article) in _mentions)
        {
            if (!statutes.TryGetValue(article.Law, out var statute))
            {
                place.Fail($"{article}: no file in statutes/ has the short name {article.Law}.", ContentErrorKind.Reference);
            }
            else if (!statute.Gists.ContainsKey(article.Number))
            {
                place.Fail($"{article}: statutes/ has no article {article.Number} of {article.Law}; add it with its gist.", ContentErrorKind.Reference);
            }
            else if (article.Paragraph is not null || article.Item is not null)
            {
                mirror?.CheckArticle(place, statute.Sources, article);
            }
        }
    }
}
