using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LegalAid.BotFramework.Schema;
using LegalAid.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LegalAid.Channels.Tests.Connector;

/// <summary>The channel's side: keys, tokens, and a connector that takes replies.</summary>
public sealed class ChannelService : IAsyncDisposable
{
    public const string AppId = "the-bots-app-id";

    // Making a key takes longer than a test.
    private static readonly RSA[] KeyPairs = [RSA.Create(2048), RSA.Create(2048), RSA.Create(2048)];

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string? Authorization, Activity Activity)> _replies = new();
    private readonly ConcurrentQueue<int> _statuses = new();
    private readonly List<(RSA Rsa, string Id, string[]? Endorsements)> _keys = [];
    private int _tokens;

    private ChannelService(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
        AddKey("key-1", "test", "emulator");
    }

    public Uri Address { get; }

    public Uri Metadata => new(Address, "/.well-known/openidconfiguration");

    public Uri TokenEndpoint => new(Address, "/token");

    /// <summary>How often the keys were fetched.</summary>
    public int KeyFetches { get; private set; }

    public bool KeysAreAway { get; set; }

    public IReadOnlyList<(string Path, string? Authorization, Activity Activity)> Replies => [.. _replies];

    public static async Task<ChannelService> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.ToString());
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var service = new ChannelService(app, address);
        app.MapGet("/.well-known/openidconfiguration", () => service.KeysAreAway ? Results.StatusCode(500) : Results.Json(new { jwks_uri = new Uri(address, "/keys") }));
        app.MapGet("/keys", service.Keys);
        app.MapPost("/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{Interlocked.Increment(ref service._tokens)}" }));
        app.MapPost("/v3/conversations/{**rest}", (Delegate)service.TakeAsync);
        await app.StartAsync();
        return service;
    }

    public void AddKey(string id, params string[] endorsements) => _keys.Add((KeyPairs[_keys.Count], id, endorsements));

    /// <summary>Answers the next replies with these statuses.</summary>
    public void AnswerNext(params int[] statuses) => Array.ForEach(statuses, _statuses.Enqueue);

    public string Token(
        string key = "key-1", string issuer = "https://api.botframework.com", string audience = AppId, string? serviceUrl = null, DateTimeOffset? expires = null, DateTimeOffset? notBefore = null)
    {
        var rsa = _keys.Single(candidate => candidate.Id == key).Rsa;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = new ClaimsIdentity([new Claim("serviceurl", serviceUrl ?? Address.ToString())]),
            NotBefore = (notBefore ?? DateTimeOffset.UtcNow).UtcDateTime,
            Expires = (expires ?? DateTimeOffset.UtcNow.AddHours(1)).UtcDateTime,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = key }, SecurityAlgorithms.RsaSha256),
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Keys()
    {
        KeyFetches++;
        return Results.Json(new JsonObject
        {
            ["keys"] = new JsonArray([.. _keys.Select(key =>
            {
                var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
                return new JsonObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = key.Id,
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                    ["endorsements"] = new JsonArray([.. key.Endorsements!.Select(channel => JsonValue.Create(channel))]),
                };
            })]),
        });
    }

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        var activity = await context.Request.ReadFromJsonAsync(ActivityJson.Activity);
        var status = _statuses.TryDequeue(out var next) ? next : 200;
        if (status < 300)
        {
            var raw = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
            _replies.Enqueue((raw, context.Request.Headers.Authorization, activity!));
        }

        return status == 200 ? Results.Json(new { id = "r" }) : Results.StatusCode(status);
    }
}
