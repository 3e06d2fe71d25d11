using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LegalAid.Channels.DirectLine;

/// <summary>Makes and reads Direct Line tokens. Nothing is stored: a token says all that it allows and is signed.</summary>
/// <remarks>Tokens are JWTs (HS256) with <c>conv</c>, <c>user</c> where one is bound (clients read it), <c>exp</c> and <c>aud</c>, which keeps
/// bearer tokens and stream credentials apart. Safe for use by many threads.</remarks>
public sealed class DirectLineTokens
{
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string OriginClaim = "origin";
    private const string BearerAudience = "directline";
    private const string StreamAudience = "directline-stream";
    private const string IdAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;
    private readonly SigningCredentials _credentials;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    /// <summary>Takes the key from checked settings.</summary>
    public DirectLineTokens(DirectLineOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _credentials = new SigningCredentials(new SymmetricSecurityKey(options.SigningKey.ToArray()), SecurityAlgorithms.HmacSha256);
    }

    /// <summary>Makes a token for a new conversation, for a page that its own server has let in.</summary>
    /// <param name="userId">The user to bind: begins with <c>dl_</c>, at most 128 characters; null binds nobody and clients name themselves.</param>
    /// <exception cref="ArgumentException">The user id is not of that form.</exception>
    public DirectLineToken Generate(string? userId = null)
    {
        if (userId is not null && !IsBindable(userId))
        {
            throw new ArgumentException($"A bound user id begins with '{DirectLineOptions.ReservedUserIdPrefix}' and has at most 128 characters.", nameof(userId));
        }

        return Issue(NewConversationId(), userId, []);
    }

    /// <summary>A new user id that can be bound into a token.</summary>
    public static string NewUserId() => DirectLineOptions.ReservedUserIdPrefix + RandomNumberGenerator.GetString(IdAlphabet, 24);

    /// <summary>A new conversation id: safe in a URL as it stands, as clients do not escape it.</summary>
    internal static string NewConversationId() => RandomNumberGenerator.GetString(IdAlphabet, 26);

    internal static bool IsBindable(string userId) =>
        userId.Length is > 3 and <= 128 && userId.StartsWith(DirectLineOptions.ReservedUserIdPrefix, StringComparison.Ordinal);

    internal DirectLineToken Issue(string conversationId, string? userId, IReadOnlyList<string> trustedOrigins)
    {
        var token = Write(BearerAudience, conversationId, userId, trustedOrigins, _options.TokenLifetime);
        return new DirectLineToken(conversationId, token, (int)_options.TokenLifetime.TotalSeconds);
    }

    /// <summary>Makes the credential of a stream URL; good for one connection, which the stream's door sees to by its id.</summary>
    internal string IssueStreamCredential(string conversationId, IReadOnlyList<string> trustedOrigins) =>
        Write(StreamAudience, conversationId, null, trustedOrigins, _options.StreamUrlLifetime);

    internal async Task<TokenReading> ReadAsync(string token) => await ReadAsync(token, BearerAudience).ConfigureAwait(false) switch
    {
        null => new TokenReading.Unknown(),
        var jwt when jwt.ValidTo <= _time.GetUtcNow() => new TokenReading.Expired(),
        var jwt => new TokenReading.Valid(Grant(jwt)),
    };

    /// <summary>Reads a stream credential.</summary>
    /// <returns>What was read, and for a valid one its id.</returns>
    internal async Task<(TokenReading Reading, string Id)> ReadStreamCredentialAsync(string credential) => await ReadAsync(credential, StreamAudience).ConfigureAwait(false) switch
    {
        null => (new TokenReading.Unknown(), ""),
        var jwt when jwt.ValidTo <= _time.GetUtcNow() => (new TokenReading.Expired(), ""),
        var jwt => (new TokenReading.Valid(Grant(jwt)), jwt.Id),
    };

    private static TokenGrant Grant(JsonWebToken jwt) => new(
        jwt.GetClaim(ConversationClaim).Value,
        jwt.TryGetClaim(UserClaim, out var user) ? user.Value : null,
        [.. jwt.Claims.Where(claim => claim.Type == OriginClaim).Select(claim => claim.Value)],
        jwt.ValidTo);

    private string Write(string audience, string conversationId, string? userId, IReadOnlyList<string> trustedOrigins, TimeSpan lifetime)
    {
        var now = _time.GetUtcNow();
        var claims = new ClaimsIdentity([new Claim(ConversationClaim, conversationId), new Claim(JwtRegisteredClaimNames.Jti, RandomNumberGenerator.GetString(IdAlphabet, 16))]);
        if (userId is not null)
        {
            claims.AddClaim(new Claim(UserClaim, userId));
        }

        claims.AddClaims(trustedOrigins.Select(origin => new Claim(OriginClaim, origin)));
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Subject = claims,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = _credentials,
        });
    }

    private async Task<JsonWebToken?> ReadAsync(string token, string audience)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = _credentials.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = audience,
            ValidateIssuer = false,
            ValidateLifetime = false,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
        }).ConfigureAwait(false);
        return result.IsValid && result.SecurityToken is JsonWebToken jwt && jwt.TryGetClaim(ConversationClaim, out _) ? jwt : null;
    }
}
