using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace LegalAid.BotFramework.Schema;

/// <summary>Mends text that is no Unicode, such as half an emoji where a client cut a message: what cannot be read becomes U+FFFD.</summary>
/// <remarks>
/// System.Text.Json takes such text in a <see cref="JsonElement"/> and throws when it is written again, so one message could break every
/// later save of its conversation; in a string it refuses the whole message.
/// </remarks>
internal static partial class WellFormed
{
    private const string Replacement = @"\uFFFD";

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = 128 };

    /// <summary>Mends raw JSON: bytes that are no UTF-8, and escapes of one half of a surrogate pair.</summary>
    public static string Mend(ReadOnlySpan<byte> json) =>
        Escapes().Replace(Encoding.UTF8.GetString(json), match => match.Length == Replacement.Length ? Replacement : match.Value);

    /// <summary>Mends a member of type object, where it was read from JSON.</summary>
    public static object? Mend(object? value) => value is JsonElement element && NeedsMending(element) ? Mend(element) : value;

    /// <summary>Mends members that the schema does not name.</summary>
    public static void Mend(IDictionary<string, JsonElement>? properties)
    {
        if (properties is null)
        {
            return;
        }

        List<string>? names = null;
        foreach (var (name, element) in properties)
        {
            if (NeedsMending(element))
            {
                (names ??= []).Add(name);
            }
        }

        foreach (var name in names ?? [])
        {
            properties[name] = Mend(properties[name]);
        }
    }

    private static bool NeedsMending(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        return raw.IndexOf(@"\ud"u8) >= 0 || raw.IndexOf(@"\uD"u8) >= 0 || !Utf8.IsValid(raw);
    }

    private static JsonElement Mend(JsonElement element)
    {
        using var document = JsonDocument.Parse(Mend(JsonMarshal.GetRawUtf8Value(element)), DocumentOptions);
        return document.RootElement.Clone();
    }

    // An escaped backslash, a whole pair, or half a one: only the last has the length of one escape.
    [GeneratedRegex(@"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
