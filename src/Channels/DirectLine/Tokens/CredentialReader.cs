using Microsoft.AspNetCore.Http;

namespace LegalAid.Channels.DirectLine;

/// <summary>Reads the credential of a request.</summary>
internal sealed class CredentialReader(DirectLineOptions options, DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";

    public async Task<Credential> ReadAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return new Credential.None();
        }

        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.AsSpan(Scheme.Length).Trim() is not { Length: > 0 } value || value.Contains(' '))
        {
            return new Credential.Refused(DirectLineError.MissingCredential);
        }

        var origin = request.Headers.Origin.ToString();
        if (options.IsSecret(value.ToString()))
        {
            return origin.Length == 0 ? new Credential.Secret() : new Credential.Refused(DirectLineError.SecretInBrowser);
        }

        return await tokens.ReadAsync(value.ToString()).ConfigureAwait(false) switch
        {
            TokenReading.Valid { Grant: var grant } => IsTrusted(grant, origin) ? new Credential.Token(grant) : new Credential.Refused(DirectLineError.UntrustedOrigin),
            TokenReading.Expired => new Credential.Refused(DirectLineError.TokenExpired),
            _ => new Credential.Refused(DirectLineError.InvalidToken),
        };
    }

    /// <summary>Whether a page of this origin may use the grant; a request without origin comes from no page.</summary>
    public static bool IsTrusted(TokenGrant grant, string origin) =>
        origin.Length == 0 || grant.TrustedOrigins.Count == 0 || grant.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
