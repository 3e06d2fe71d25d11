using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace LegalAid.Consultations.Statutes;

/// <summary>Where a rule stands: a law by its short name and an article of it, down to a paragraph or an item where needed.</summary>
/// <remarks>
/// Written as in content and JSON: <c>劳动合同法30</c>, a paragraph as <c>劳动争议调解仲裁法27(4)</c>, an item with a Chinese number as
/// <c>法律援助法31(九)</c>, both as <c>道路交通安全法76(1)(二)</c>, an inserted article as <c>刑法276之一</c>.
/// </remarks>
[JsonConverter(typeof(ArticleReferenceJsonConverter))]
public sealed partial record ArticleReference
{
    /// <summary>A reference to an article of a law.</summary>
    /// <param name="law">The law's short name, without 《》.</param>
    /// <param name="article">The article's number, from 1.</param>
    /// <param name="insertion">Which of the articles inserted behind it (之一 is 1); null for the article itself.</param>
    /// <param name="paragraph">The paragraph (款), from 1; null for the whole article.</param>
    /// <param name="item">The item (项), from 1; null for all.</param>
    /// <exception cref="ArgumentException">The law has no name, or a number is below 1.</exception>
    public ArticleReference(string law, int article, int? insertion = null, int? paragraph = null, int? item = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(law);
        ArgumentOutOfRangeException.ThrowIfLessThan(article, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(insertion ?? 1, 1, nameof(insertion));
        ArgumentOutOfRangeException.ThrowIfLessThan(paragraph ?? 1, 1, nameof(paragraph));
        ArgumentOutOfRangeException.ThrowIfLessThan(item ?? 1, 1, nameof(item));
        Law = law.Trim();
        Article = article;
        Insertion = insertion;
        Paragraph = paragraph;
        Item = item;
    }

    /// <summary>The law's short name, for example 劳动合同法.</summary>
    public string Law { get; }

    /// <summary>The article's number.</summary>
    public int Article { get; }

    /// <summary>Which of the articles inserted behind <see cref="Article"/>, or null for the article itself.</summary>
    public int? Insertion { get; }

    /// <summary>The paragraph (款), or null for the whole article.</summary>
    public int? Paragraph { get; }

    /// <summary>The item (项), or null for all.</summary>
    public int? Item { get; }

    /// <summary>The same article without paragraph and item.</summary>
    public ArticleReference WholeArticle => Paragraph is null && Item is null ? this : new ArticleReference(Law, Article, Insertion);

    /// <summary>Article and insertion as a statute file's key: <c>276</c>, <c>276之一</c>.</summary>
    public string Number => Article.ToString(CultureInfo.InvariantCulture) + (Insertion is { } n ? "之" + ChineseNumerals.Write(n) : "");

    /// <summary>The place in the law in Chinese numerals: 第四十二条第一款第二项.</summary>
    public string Place
    {
        get
        {
            var place = $"第{ChineseNumerals.Write(Article)}条";
            place += Insertion is { } n ? "之" + ChineseNumerals.Write(n) : "";
            place += Paragraph is { } p ? $"第{ChineseNumerals.Write(p)}款" : "";
            return place + (Item is { } i ? $"第{ChineseNumerals.Write(i)}项" : "");
        }
    }

    /// <summary>The reference written as in content.</summary>
    /// <exception cref="FormatException">The text names no law or no article number.</exception>
    public static ArticleReference Parse(string text) => TryParse(text, out var reference)
        ? reference
        : throw new FormatException(
            $"\"{text}\" is no article: write the law's short name and the number, for example 劳动合同法30, 劳动争议调解仲裁法27(4) or 法律援助法31(九).");

    /// <summary>Whether the text is a reference as written in content, and which.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ArticleReference? reference)
    {
        reference = null;
        var match = Written().Match(text?.Trim() ?? "");
        if (!match.Success || !TryNumber(match.Groups["article"].Value, out var article) || article is null
            || !TryNumber(match.Groups["insertion"].Value, out var insertion)
            || !TryNumber(match.Groups["paragraph"].Value, out var paragraph)
            || !TryNumber(match.Groups["item"].Value, out var item))
        {
            return false;
        }

        reference = new ArticleReference(match.Groups["law"].Value, article.Value, insertion, paragraph, item);
        return true;
    }

    /// <summary>The reference as written in content, for example <c>劳动争议调解仲裁法27(4)</c>.</summary>
    public override string ToString() =>
        Law + Number + (Paragraph is { } p ? $"({p.ToString(CultureInfo.InvariantCulture)})" : "")
        + (Item is { } i ? $"({ChineseNumerals.Write(i)})" : "");

    private static bool TryNumber(string digits, out int? number)
    {
        number = null;
        if (digits.Length == 0)
        {
            return true;
        }

        number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)
            ? arabic
            : ChineseNumerals.Read(digits);
        return number is > 0;
    }

    [GeneratedRegex(
        @"^(?<law>.*[^\d\s之]) ?(?<article>[0-9]{1,4})(之(?<insertion>[一二三四五六七八九十]{1,3}))?([(（](?<paragraph>[0-9]{1,2})[)）])?([(（](?<item>[一二三四五六七八九十]{1,3})[)）])?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    private sealed class ArticleReferenceJsonConverter : JsonConverter<ArticleReference>
    {
        public override ArticleReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var reference)
                ? reference
                : throw new JsonException("An article is written as the law's short name and the number, for example \"劳动合同法30\".");

        public override void Write(Utf8JsonWriter writer, ArticleReference value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
