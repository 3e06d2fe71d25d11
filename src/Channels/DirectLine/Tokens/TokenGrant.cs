namespace LegalAid.Channels.DirectLine;

/// <summary>What a token allows.</summary>
/// <param name="ConversationId">The one conversation that it opens.</param>
/// <param name="UserId">The user bound into it, who then is the sender of everything posted with it; null where none is.</param>
/// <param name="TrustedOrigins">The browser origins that may use it; empty allows all.</param>
/// <param name="Expires">When it ends, exclusive.</param>
internal sealed record TokenGrant(string ConversationId, string? UserId, IReadOnlyList<string> TrustedOrigins, DateTimeOffset Expires);
