using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace LegalAid.Channels.Connector;

/// <summary>The keys of the channel service, fetched from its OpenID metadata and kept.</summary>
/// <remarks>Fetched again after a day, and for a key id that is not among them, but then not more often than every five minutes.
/// A fetch that fails leaves the old keys in use.</remarks>
internal sealed class ConnectorKeys(IHttpClientFactory http, ConnectorOptions options, TimeProvider time, ILogger<ConnectorKeys> logger)
{
    public const string HttpClientName = "LegalAid.Channels.Connector.Keys";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan Floor = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneFetch = new(1);
    private volatile IReadOnlyDictionary<string, ConnectorKey>? _keys;
    private DateTimeOffset _fetched = DateTimeOffset.MinValue;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;

    /// <summary>Finds a key.</summary>
    /// <returns>Null where the service has no such key.</returns>
    /// <exception cref="HttpRequestException">No keys are known yet and they cannot be fetched.</exception>
    public async Task<ConnectorKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys is { } known && known.TryGetValue(keyId, out var key) && time.GetUtcNow() - _fetched < Lifetime)
        {
            return key;
        }

        await _oneFetch.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = time.GetUtcNow();
            if ((_keys is null || !_keys.ContainsKey(keyId) || now - _fetched >= Lifetime) && (_keys is null || now - _tried >= Floor))
            {
                _tried = now;
                _keys = await FetchOrExplainAsync(cancellationToken).ConfigureAwait(false);
                _fetched = now;
            }
        }
        catch (HttpRequestException e) when (_keys is not null)
        {
            logger.LogWarning(e, "The connector's keys cannot be fetched; the old ones stay in use.");
        }
        finally
        {
            _oneFetch.Release();
        }

        return _keys?.GetValueOrDefault(keyId);
    }

    private async Task<Dictionary<string, ConnectorKey>> FetchOrExplainAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await FetchAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new HttpRequestException($"{options.OpenIdMetadata} leads to no key set that can be read.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"{options.OpenIdMetadata} does not answer in time.", e);
        }
    }

    private async Task<Dictionary<string, ConnectorKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(HttpClientName);
        var metadata = await client.GetFromJsonAsync<JsonElement>(options.OpenIdMetadata, cancellationToken).ConfigureAwait(false);
        if (!metadata.TryGetProperty("jwks_uri", out var uri) || uri.GetString() is not { } keysUri)
        {
            throw new HttpRequestException($"{options.OpenIdMetadata} names no jwks_uri.");
        }

        var set = await client.GetFromJsonAsync<JsonElement>(new Uri(options.OpenIdMetadata, keysUri), cancellationToken).ConfigureAwait(false);
        var keys = new Dictionary<string, ConnectorKey>(StringComparer.Ordinal);
        foreach (var entry in set.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(entry.GetRawText());
            if (key.KeyId is { Length: > 0 } id && key.Kty == JsonWebAlgorithmsKeyTypes.RSA)
            {
                keys[id] = new ConnectorKey(key, entry.TryGetProperty("endorsements", out var list) ? [.. list.EnumerateArray().Select(channel => channel.GetString() ?? "")] : []);
            }
        }

        return keys;
    }
}
