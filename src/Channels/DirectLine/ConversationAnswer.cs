using System.Text.Json.Serialization;

namespace LegalAid.Channels.DirectLine;

/// <summary>What starting and reconnecting answer.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">A fresh token for it.</param>
/// <param name="ExpiresIn">The token's life in seconds.</param>
/// <param name="StreamUrl">Where to connect, once, within a minute.</param>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string StreamUrl);
