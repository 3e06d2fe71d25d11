using System.Text.Json;
using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.State;

/// <summary>How state is written as JSON where nobody chooses otherwise.</summary>
public static class StateJson
{
    /// <summary>Web defaults, null members not written, Chinese not escaped, activities as in <see cref="ActivityJson"/>; read-only.</summary>
    public static JsonSerializerOptions Options => ActivityJson.Options;
}
