using LegalAid.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LegalAid.Channels.Connector;

/// <summary>Checks the token of a channel (Connector authentication, channel to bot). Tokens of emulators and of other bots are refused.</summary>
internal sealed class ConnectorAuthentication(ConnectorOptions options, ConnectorKeys keys, TimeProvider time)
{
    private const string ServiceUrlClaim = "serviceurl";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Reads the header: signature, issuer, audience and lifetime.</summary>
    /// <exception cref="HttpRequestException">The keys cannot be fetched, so nothing can be said.</exception>
    public async Task<ChannelIdentity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return options.AllowAnonymous ? new ChannelIdentity.Anonymous() : new ChannelIdentity.Unknown();
        }

        if (header.Split(' ') is not ["Bearer", var token] || string.IsNullOrWhiteSpace(options.AppId)
            || FindKeyId(token) is not { } keyId || await keys.FindAsync(keyId, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return new ChannelIdentity.Unknown();
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            ValidIssuer = options.Issuer,
            ValidAudience = options.AppId,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsAlive,
        }).ConfigureAwait(false);
        return result.IsValid
            ? new ChannelIdentity.ChannelService(key.Endorsements, result.Claims.TryGetValue(ServiceUrlClaim, out var url) ? url as string : null)
            : new ChannelIdentity.Unknown();
    }

    /// <summary>Whether the one who was authenticated may send this activity: endorsed for its channel, and with its own service URL.</summary>
    public bool MaySend(ChannelIdentity identity, Activity activity) => identity switch
    {
        ChannelIdentity.Anonymous => true,
        ChannelIdentity.ChannelService service =>
            (!options.RequireEndorsements || service.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
            && service.ServiceUrl is not null && string.Equals(service.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private string? FindKeyId(string token)
    {
        try
        {
            return _handler.CanReadToken(token) ? _handler.ReadJsonWebToken(token).Kid : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && end > now - Skew && (notBefore is null || notBefore <= now + Skew);
    }
}
