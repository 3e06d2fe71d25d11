using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LegalAid.BotFramework.State;

/// <summary>A state's document within a turn: what was loaded, and the properties that were touched since.</summary>
/// <remarks>A property nobody asks for is never parsed; it is written back as the bytes that were loaded.</remarks>
internal sealed class StateDocument
{
    private static readonly ReadOnlyMemory<byte> Nothing = "{}"u8.ToArray();

    private readonly Dictionary<string, Property> _properties = new(StringComparer.Ordinal);
    private readonly string _state;
    private readonly JsonSerializerOptions _options;
    private ReadOnlyMemory<byte> _loaded = Nothing;

    /// <summary>A document that is not stored yet.</summary>
    public StateDocument(string key, string state, JsonSerializerOptions options)
    {
        Key = key;
        _state = state;
        _options = options;
    }

    public string Key { get; }

    public string? ETag { get; private set; }

    /// <exception cref="StateDocumentException">The stored document is not a JSON object.</exception>
    public static StateDocument Load(string key, string state, StoreItem? item, JsonSerializerOptions options)
    {
        var document = new StateDocument(key, state, options);
        if (item is not null)
        {
            document.ETag = item.ETag;
            document._loaded = item.Json;
            document.Parse();
        }

        return document;
    }

    /// <exception cref="StateDocumentException">What is stored does not fit the type.</exception>
    public bool TryGet<T>(string name, JsonTypeInfo<T> type, out T? value)
    {
        if (!_properties.TryGetValue(name, out var property))
        {
            value = default;
            return false;
        }

        if (property.Value is T known)
        {
            value = known;
            return true;
        }

        // Not read yet, or read as another type.
        var json = property.Type is null ? property.Json : JsonSerializer.SerializeToUtf8Bytes(property.Value, property.Type);
        try
        {
            value = JsonSerializer.Deserialize(json.Span, type);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            throw new StateDocumentException(
                Key,
                $"Property '{name}' of {_state} cannot be read as {typeof(T).Name}: {e.Message} "
                + "Delete the document or that property of it, or deploy the version of the program that wrote it.",
                e);
        }

        if (value is null)
        {
            return false;
        }

        property.Value = value;
        property.Type = type;
        return true;
    }

    public void Set<T>(string name, T value, JsonTypeInfo<T> type)
    {
        if (value is null)
        {
            _properties.Remove(name);
            return;
        }

        if (!_properties.TryGetValue(name, out var property))
        {
            _properties[name] = property = new Property();
        }

        property.Value = value;
        property.Type = type;
    }

    public void Remove(string name) => _properties.Remove(name);

    public void Clear() => _properties.Clear();

    /// <summary>The document as it is now, or null when that is what was loaded.</summary>
    public StoreItem? FindChange(bool force)
    {
        var buffer = new ArrayBufferWriter<byte>(_loaded.Length + 256);
        var writerOptions = new JsonWriterOptions { Encoder = _options.Encoder, MaxDepth = _options.MaxDepth, SkipValidation = true };
        using (var writer = new Utf8JsonWriter(buffer, writerOptions))
        {
            writer.WriteStartObject();
            foreach (var (name, property) in _properties)
            {
                writer.WritePropertyName(name);
                if (property.Type is { } type)
                {
                    JsonSerializer.Serialize(writer, property.Value, type);
                }
                else
                {
                    writer.WriteRawValue(property.Json.Span, skipInputValidation: true);
                }
            }

            writer.WriteEndObject();
        }

        return force || !buffer.WrittenSpan.SequenceEqual(_loaded.Span) ? new StoreItem(buffer.WrittenMemory, ETag) : null;
    }

    /// <summary>Takes note that a change was written.</summary>
    public void Accept(StoreItem change, string eTag)
    {
        _loaded = change.Json;
        ETag = eTag;
    }

    private void Parse()
    {
        var reader = new Utf8JsonReader(_loaded.Span, new JsonReaderOptions { MaxDepth = _options.MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw Unreadable(null);
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                _properties[name] = new Property { Json = _loaded[start..(int)reader.BytesConsumed] };
            }

            if (reader.Read())
            {
                throw Unreadable(null);
            }
        }
        catch (JsonException e)
        {
            throw Unreadable(e);
        }
    }

    private StateDocumentException Unreadable(JsonException? e) => new(
        Key,
        $"The stored document of {_state} is not a JSON object{(e is null ? "" : $": {e.Message}")} "
        + "Delete it; the conversation then starts anew.",
        e);

    private sealed class Property
    {
        /// <summary>As loaded; what counts while <see cref="Type"/> is null.</summary>
        public ReadOnlyMemory<byte> Json { get; init; }

        public object? Value { get; set; }

        public JsonTypeInfo? Type { get; set; }
    }
}
