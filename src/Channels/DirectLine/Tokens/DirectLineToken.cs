using System.Text.Json.Serialization;

namespace LegalAid.Channels.DirectLine;

/// <summary>A token for one conversation, as <c>tokens/generate</c> answers it.</summary>
/// <param name="ConversationId">The conversation that it opens; not begun yet.</param>
/// <param name="Token">The bearer token: a JWT, opaque to clients but for its claim <c>user</c>.</param>
/// <param name="ExpiresIn">Its life in whole seconds.</param>
public sealed record DirectLineToken(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
