using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>A card or a file that goes with a message.</summary>
public sealed class Attachment : IJsonOnDeserialized
{
    /// <summary>An attachment with nothing set.</summary>
    public Attachment()
    {
    }

    /// <summary>An attachment with its facts, in the SDK's order.</summary>
    public Attachment(string? contentType, string? contentUrl = null, object? content = null, string? name = null, string? thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>Media type, or a card's content type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is: http, https or data URL.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>Content itself; a <see cref="JsonElement"/> when it was read from JSON.</summary>
    public object? Content { get; set; }

    /// <summary>Name to show.</summary>
    public string? Name { get; set; }

    /// <summary>Where a small picture of the content is.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Members that the schema does not name; kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    void IJsonOnDeserialized.OnDeserialized()
    {
        Content = WellFormed.Mend(Content);
        WellFormed.Mend(Properties);
    }
}
