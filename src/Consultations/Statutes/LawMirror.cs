using System.Text.RegularExpressions;
using LegalAid.Consultations.Content;

namespace LegalAid.Consultations.Statutes;

/// <summary>A directory of law texts (<c>*.md</c>, one paragraph for each article) against which article numbers are checked.</summary>
internal sealed partial class LawMirror(string directory)
{
    private readonly Dictionary<string, LawText?> _laws = new(StringComparer.Ordinal);

    /// <summary>Checks that the sources exist and hold the law of this name.</summary>
    public void CheckLaw(YamlEntry? entry, string fullName, IReadOnlyList<string> sources)
    {
        foreach (var source in sources.Where(source => source.Length > 0))
        {
            var law = Read(source);
            if (law is null)
            {
                entry?.Fail($"The statute mirror has no file {source}.md.", ContentErrorKind.Reference);
            }
            else if (!law.Title.StartsWith(fullName, StringComparison.Ordinal))
            {
                entry?.Fail($"{source}.md holds \"{law.Title}\", not \"{fullName}\".", ContentErrorKind.Reference);
            }
        }
    }

    /// <summary>Checks that one of the sources has the article, and the paragraph and item where they are named.</summary>
    public void CheckArticle(YamlEntry entry, IReadOnlyList<string> sources, ArticleReference article)
    {
        var laws = sources.Select(Read).OfType<LawText>().ToList();
        if (laws.Count == 0)
        {
            return;
        }

        var text = laws.Select(law => law.Articles.GetValueOrDefault(article.Number)).FirstOrDefault(found => found is not null);
        if (text is null)
        {
            entry.Fail($"{article.WholeArticle} is not in the law's text ({string.Join(", ", sources)}).", ContentErrorKind.Reference);
        }
        else if (article.Paragraph > text.Paragraphs)
        {
            entry.Fail(
                $"{article.WholeArticle} has {text.Paragraphs} paragraph(s), no paragraph {article.Paragraph}; an item (项) is written with a Chinese number: (一).",
                ContentErrorKind.Reference);
        }
        else if (article.Item > text.Items)
        {
            entry.Fail($"{article.WholeArticle} has {text.Items} item(s), no item {article.Item}.", ContentErrorKind.Reference);
        }
    }

    private LawText? Read(string source)
    {
        if (_laws.TryGetValue(source, out var known))
        {
            return known;
        }

        var path = Path.Combine(directory, source + ".md");
        return _laws[source] = File.Exists(path) ? Parse(File.ReadAllLines(path)) : null;
    }

    private static LawText Parse(string[] lines)
    {
        var title = lines.Length > 0 ? lines[0].TrimStart('#', ' ') : "";
        var articles = new Dictionary<string, ArticleText>(StringComparer.Ordinal);
        string? current = null;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith('#'))
            {
                current = null;
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                current = NumberOf(heading);
                articles[current] = new ArticleText(1, 0);
            }
            else if (current is not null)
            {
                var text = articles[current];
                articles[current] = Item().Match(line) is { Success: true } item
                    ? text with { Items = Math.Max(text.Items, ChineseNumerals.Read(item.Groups["number"].Value) ?? 0) }
                    : text with { Paragraphs = text.Paragraphs + 1 };
            }
        }

        return new LawText(title, articles);
    }

    private static string NumberOf(Match heading)
    {
        var number = ChineseNumerals.Read(heading.Groups["article"].Value) is { } article ? $"{article}" : heading.Value;
        return heading.Groups["insertion"] is { Success: true } insertion ? $"{number}之{insertion.Value}" : number;
    }

    [GeneratedRegex(@"^第(?<article>[零一二三四五六七八九十百千]+) ?条(之(?<insertion>[一二三四五六七八九十]+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[(（](?<number>[一二三四五六七八九十]+)[)）]", RegexOptions.ExplicitCapture)]
    private static partial Regex Item();

    private sealed record LawText(string Title, IReadOnlyDictionary<string, ArticleText> Articles);

    private sealed record ArticleText(int Paragraphs, int Items);
}
