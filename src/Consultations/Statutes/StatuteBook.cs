using System.Collections.Frozen;

namespace LegalAid.Consultations.Statutes;

/// <summary>Every article that the content may name, with its gist. What is not in the book is not cited. Thread-safe.</summary>
public sealed class StatuteBook
{
    private readonly FrozenDictionary<string, Statute> _statutes;

    /// <summary>A book of these statutes.</summary>
    /// <exception cref="ArgumentException">Two statutes share a short name.</exception>
    public StatuteBook(IReadOnlyList<Statute> statutes)
    {
        _statutes = statutes.ToFrozenDictionary(statute => statute.ShortName, StringComparer.Ordinal);
        Statutes = statutes;
    }

    /// <summary>All statutes.</summary>
    public IReadOnlyList<Statute> Statutes { get; }

    /// <summary>The article that the reference names (paragraph and item are kept, the gist is the whole article's), or null when the book does not hold it.</summary>
    public StatuteArticle? Find(ArticleReference reference) =>
        _statutes.TryGetValue(reference.Law, out var statute) && statute.Gists.TryGetValue(reference.Number, out var gist)
            ? new StatuteArticle(reference, statute.FullName, statute.Version, gist)
            : null;

    /// <summary>The reference for callers, the law by its short name: 《法律援助法》第四十二条.</summary>
    public static string Cite(ArticleReference reference) => $"《{reference.Law}》{reference.Place}";

    /// <summary>Several references for callers, articles of one law together: 《劳动法》第五十条、第九十一条，《劳动合同法》第三十条.</summary>
    public static string Cite(IEnumerable<ArticleReference> references) => string.Join(
        '，',
        references.GroupBy(reference => reference.Law).Select(law => $"《{law.Key}》{string.Join('、', law.Select(reference => reference.Place))}"));
}
