using System.Text.Json;

namespace LegalAid.BotFramework.State;

/// <summary>A document in a storage: its JSON and the mark of its version.</summary>
/// <param name="Json">UTF-8 JSON without CLR type names. Whoever hands it in does not change the memory afterwards.</param>
/// <param name="ETag">
/// On reading: the version read. On writing: the version that must still be there; null means that nothing may be there yet,
/// <see cref="AnyVersion"/> that it does not matter.
/// </param>
public sealed record StoreItem(ReadOnlyMemory<byte> Json, string? ETag = null)
{
    /// <summary>An ETag that fits every version and none.</summary>
    public const string AnyVersion = "*";

    /// <summary>A document made of an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="eTag">As <see cref="ETag"/>.</param>
    /// <param name="options">How to write it; none means <see cref="StateJson.Options"/>.</param>
    public static StoreItem From<T>(T value, string? eTag = null, JsonSerializerOptions? options = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, options ?? StateJson.Options), eTag);

    /// <summary>Reads the document as an object.</summary>
    /// <exception cref="JsonException">The document does not fit the type.</exception>
    public T? Get<T>(JsonSerializerOptions? options = null) => JsonSerializer.Deserialize<T>(Json.Span, options ?? StateJson.Options);

    /// <summary>The version only: a document holds what people said, and that is not for logs.</summary>
    public override string ToString() => $"{nameof(StoreItem)} {{ {Json.Length} bytes, ETag = {ETag} }}";
}
