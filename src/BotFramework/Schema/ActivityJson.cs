using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LegalAid.BotFramework.Schema;

/// <summary>How activities are written as JSON and read from it.</summary>
/// <remarks>
/// camelCase; null members are not written; names are read in any case; unknown members are kept; Chinese stays readable. Reads 128
/// levels deep, as the SDK does. Text that is no Unicode (half an emoji, where a client cut a message) is mended, not refused.
/// </remarks>
public static class ActivityJson
{
    /// <summary>The options, ready for use by a web framework or client; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>For writing and reading an activity.</summary>
    public static JsonTypeInfo<Activity> Activity { get; } = Of<Activity>();

    /// <summary>For writing and reading a list of activities.</summary>
    public static JsonTypeInfo<List<Activity>> Activities { get; } = Of<List<Activity>>();

    /// <summary>For writing and reading a reference to a conversation.</summary>
    public static JsonTypeInfo<ConversationReference> ConversationReference { get; } = Of<ConversationReference>();

    /// <summary>For writing and reading the answer to an activity that expects replies.</summary>
    public static JsonTypeInfo<ExpectedReplies> ExpectedReplies { get; } = Of<ExpectedReplies>();

    /// <summary>For writing and reading the channel's answer to something sent.</summary>
    public static JsonTypeInfo<ResourceResponse> ResourceResponse { get; } = Of<ResourceResponse>();

    /// <summary>A deep copy; values that are CLR objects become JSON.</summary>
    public static Activity Clone(Activity activity) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(activity, Activity), Activity)!;

    /// <summary>Reads a member of type object (value, channel data, content) as a type: as it is where it fits, else through JSON.</summary>
    /// <returns>The default of the type where the value is null.</returns>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public static T? ConvertTo<T>(object? value) => value switch
    {
        null => default,
        T fits => fits,
        JsonElement element => element.Deserialize(Of<T>()),
        _ => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(Of<T>()),
    };

    private static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 128,
            Converters = { new TextConverter() },

            // Values, channel data and content may be any CLR type: those are found by reflection.
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ActivityJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
