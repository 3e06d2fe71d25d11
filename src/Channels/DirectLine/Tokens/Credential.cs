namespace LegalAid.Channels.DirectLine;

/// <summary>Who a request comes from, by its <c>Authorization</c> header (protocol section 1).</summary>
internal abstract record Credential
{
    private Credential()
    {
    }

    /// <summary>No header at all.</summary>
    public sealed record None : Credential;

    /// <summary>The secret: every conversation.</summary>
    public sealed record Secret : Credential;

    /// <summary>A token: one conversation.</summary>
    public sealed record Token(TokenGrant Grant) : Credential;

    /// <summary>Something that allows nothing.</summary>
    public sealed record Refused(DirectLineError Error) : Credential;

    /// <summary>The user bound into the token; null where none is.</summary>
    public string? BoundUserId => this is Token { Grant.UserId: { } user } ? user : null;

    /// <summary>The origins that the token was made for.</summary>
    public IReadOnlyList<string> TrustedOrigins => this is Token token ? token.Grant.TrustedOrigins : [];

    /// <summary>Why this may not reach a conversation; null where it may.</summary>
    public DirectLineError? RefusalFor(string conversationId) => this switch
    {
        None => DirectLineError.MissingCredential,
        Refused refused => refused.Error,
        Token token when token.Grant.ConversationId != conversationId => DirectLineError.WrongConversation,
        _ => null,
    };
}
