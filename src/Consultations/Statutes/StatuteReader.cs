using LegalAid.Consultations.Content;

namespace LegalAid.Consultations.Statutes;

/// <summary>Reads <c>statutes/*.yaml</c> and the article references of other files.</summary>
internal static class StatuteReader
{
    public static StatuteBook Read(ContentFolder folder, LawMirror? mirror)
    {
        var statutes = new Dictionary<string, Statute>(StringComparer.Ordinal);
        foreach (var file in folder.Files("statutes"))
        {
            if (folder.Read(file) is not { } root)
            {
                continue;
            }

            var statute = ReadStatute(root.Map(), mirror);
            if (!statutes.TryGetValue(statute.ShortName, out var other))
            {
                statutes.Add(statute.ShortName, statute);
            }
            else if (other.FullName != statute.FullName || other.Version != statute.Version)
            {
                root.Fail($"Another file has the short name {statute.ShortName} for {other.FullName}, {other.Version}.");
            }
            else
            {
                statutes[statute.ShortName] = Merge(root, other, statute);
            }
        }

        return new StatuteBook([.. statutes.Values]);
    }

    /// <summary>The articles that a list names. That they exist is checked once everything is read.</summary>
    public static IReadOnlyList<ArticleReference> ReadReferences(YamlEntry? list, ArticleMentions mentions)
    {
        var articles = new List<ArticleReference>();
        foreach (var entry in list?.List() ?? [])
        {
            var text = entry.Text();
            if (ArticleReference.TryParse(text, out var article))
            {
                articles.Add(article);
                mentions.Add(entry, article);
            }
            else if (text.Length > 0)
            {
                entry.Fail(
                    $"\"{text}\" is no article: write the law's short name and the number, a paragraph as (2), an item as (二), for example 劳动争议调解仲裁法27(4).");
            }
        }

        return articles;
    }

    /// <summary>A long law may be spread over files, one for each source.</summary>
    private static Statute Merge(YamlEntry root, Statute other, Statute statute)
    {
        foreach (var twice in statute.Gists.Keys.Where(other.Gists.ContainsKey))
        {
            root.Fail($"Another file has article {twice} of {statute.ShortName} already.");
        }

        return other with
        {
            Sources = [.. other.Sources, .. statute.Sources],
            Gists = other.Gists.Concat(statute.Gists).DistinctBy(gist => gist.Key).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static Statute ReadStatute(YamlMap map, LawMirror? mirror)
    {
        var fullName = map.Text("law");
        var shortName = map.Text("short");
        var source = map.Required("source");
        IReadOnlyList<string> sources = source is null ? [] : source.IsList ? source.Texts() : [source.Text()];
        var version = map.Text("version");
        var gists = new Dictionary<string, string>(StringComparer.Ordinal);
        mirror?.CheckLaw(source, fullName, sources);
        if (!ArticleReference.TryParse(shortName + "1", out _) && shortName.Length > 0)
        {
            map.Self.Fail($"\"{shortName}\" cannot be told from an article's number; a short name ends in a letter.");
        }

        foreach (var (key, value) in map.Required("articles")?.Map().All() ?? [])
        {
            var number = key.Text();
            if (!ArticleReference.TryParse(shortName + number, out var article) || article.Number != number)
            {
                key.Fail($"\"{number}\" is no article number; write 50 or 133之一.");
                continue;
            }

            gists[number] = value.Text();
            mirror?.CheckArticle(key, sources, article);
        }

        map.Close();
        return new Statute(fullName, shortName, version, sources, gists);
    }
}
