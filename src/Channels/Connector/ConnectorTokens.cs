using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace LegalAid.Channels.Connector;

/// <summary>Tokens for replies, by client credentials; kept until five minutes before their end, fetched by one at a time.</summary>
internal sealed class ConnectorTokens(IHttpClientFactory http, ConnectorOptions options, TimeProvider time)
{
    public const string HttpClientName = "LegalAid.Channels.Connector.Tokens";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneFetch = new(1);
    private volatile CachedToken? _cached;

    /// <summary>Finds a token.</summary>
    /// <param name="refused">A token that the connector has refused, hence not to be given again; null at first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where no app id or secret is configured.</returns>
    /// <exception cref="HttpRequestException">The token endpoint refuses or cannot be reached.</exception>
    public async Task<string?> FindAsync(string? refused, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.AppId) || string.IsNullOrWhiteSpace(options.AppSecret))
        {
            return null;
        }

        if (Usable(refused) is { } cached)
        {
            return cached;
        }

        await _oneFetch.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Usable(refused) ?? await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    private string? Usable(string? refused) => _cached is { } cached && cached.Value != refused && cached.Until > time.GetUtcNow() ? cached.Value : null;

    private async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(HttpClientName);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.AppId!,
            ["client_secret"] = options.AppSecret!,
            ["scope"] = options.TokenScope,
        });
        using var response = await client.PostAsync(options.EffectiveTokenEndpoint, form, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellationToken).ConfigureAwait(false);
        if (answer?.AccessToken is not { Length: > 0 } token)
        {
            throw new HttpRequestException($"{options.EffectiveTokenEndpoint} answered without access_token.");
        }

        _cached = new CachedToken(token, time.GetUtcNow() + TimeSpan.FromSeconds(answer.ExpiresIn) - Margin);
        return token;
    }

    private sealed record CachedToken(string Value, DateTimeOffset Until);

    private sealed record TokenAnswer([property: JsonPropertyName("access_token")] string? AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
