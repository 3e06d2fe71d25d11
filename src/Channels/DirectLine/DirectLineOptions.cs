using System.Security.Cryptography;

namespace LegalAid.Channels.DirectLine;

/// <summary>Settings of the Direct Line 3.0 channel.</summary>
/// <remarks>Checked once, by <see cref="Validate"/>, when the channel is added.</remarks>
public sealed record DirectLineOptions
{
    /// <summary>The least length of <see cref="SigningKey"/>: HMAC-SHA256 is no stronger than its key.</summary>
    public const int MinimumSigningKeyBytes = 32;

    /// <summary>Signs tokens; the same on every node, at least <see cref="MinimumSigningKeyBytes"/> bytes, kept from one start to the next.</summary>
    public required ReadOnlyMemory<byte> SigningKey { get; init; }

    /// <summary>The secret that may generate tokens and start conversations; null where no caller has one.</summary>
    public string? Secret { get; init; }

    /// <summary>Tokens and conversations are given to anybody, without a secret. For Development and closed networks only.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>The bot's account id in every conversation.</summary>
    public string BotId { get; init; } = "hotline";

    /// <summary>The bot's name as callers see it; null shows none.</summary>
    public string? BotName { get; init; }

    /// <summary>Where clients reach this channel, without path, such as <c>https://hotline.example.cn</c>; null takes scheme and host of each request.</summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>How long a token lives (protocol section 8: 1800 s).</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a stream URL may wait for its one connection (protocol section 3: 60 s).</summary>
    public TimeSpan StreamUrlLifetime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a conversation is kept after its last message.</summary>
    public TimeSpan ConversationLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How often an idle stream gets an empty frame; shorter than what proxies allow an idle connection.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a stream looks at the log although nothing woke it: what a lost wake-up can cost at most.</summary>
    public TimeSpan StreamSweep { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest body of a posted activity, in bytes.</summary>
    public int MaxActivityBytes { get; init; } = 256 * 1024;

    /// <summary>The largest upload, all files of one message together, in bytes.</summary>
    public int MaxUploadBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most files in one message.</summary>
    public int MaxUploadFiles { get; init; } = 5;

    /// <summary>Media types that may be uploaded; <c>image/*</c> stands for all of a kind.</summary>
    public IReadOnlyList<string> UploadMediaTypes { get; init; } =
    [
        "image/*", "audio/*", "video/mp4", "application/pdf", "text/plain", "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ];

    /// <summary>How many activities one conversation may post in <see cref="PostWindow"/>: more than a fast typist, less than a flood.</summary>
    public int PostsPerWindow { get; init; } = 60;

    /// <summary>The window that <see cref="PostsPerWindow"/> counts in, whole seconds.</summary>
    public TimeSpan PostWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The beginning of every Redis key of this channel.</summary>
    public string KeyPrefix { get; init; } = "directline";

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which, and how to mend it.</exception>
    public void Validate()
    {
        Require(SigningKey.Length >= MinimumSigningKeyBytes, $"SigningKey must have at least {MinimumSigningKeyBytes} bytes, has {SigningKey.Length}: make one with `openssl rand -base64 32`.");
        Require(Secret is null || (Secret.Length >= 16 && !Secret.Any(char.IsWhiteSpace)), "Secret must have at least 16 characters and no white space: make one with `openssl rand -hex 32`, or leave it out.");
        Require(!string.IsNullOrWhiteSpace(BotId) && !BotId.StartsWith(ReservedUserIdPrefix, StringComparison.Ordinal), $"BotId must not be empty nor begin with '{ReservedUserIdPrefix}', which is kept for users.");
        Require(PublicBaseUrl is null || (PublicBaseUrl.IsAbsoluteUri && PublicBaseUrl.Scheme is "http" or "https"), "PublicBaseUrl must be an absolute http or https URL, such as https://hotline.example.cn.");
        Require(TokenLifetime >= TimeSpan.FromMinutes(1), "TokenLifetime must be a minute at least; clients refresh every 15 minutes, so 30 minutes is right.");
        Require(StreamUrlLifetime > TimeSpan.Zero, "StreamUrlLifetime must be positive; 60 seconds is right.");
        Require(ConversationLifetime >= TokenLifetime, "ConversationLifetime must not be shorter than TokenLifetime.");
        Require(Heartbeat > TimeSpan.Zero && StreamSweep > TimeSpan.Zero, "Heartbeat and StreamSweep must be positive.");
        Require(MaxActivityBytes >= 1024 && MaxUploadBytes >= 1024 && MaxUploadFiles >= 1, "MaxActivityBytes and MaxUploadBytes must be 1024 at least, MaxUploadFiles 1.");
        Require(PostsPerWindow >= 1 && PostWindow >= TimeSpan.FromSeconds(1), "PostsPerWindow must be 1 at least and PostWindow a second.");
        Require(KeyPrefix.Length > 0 && KeyPrefix.IndexOfAny(['{', '}']) < 0, "KeyPrefix must not be empty nor hold braces, which mark the hash tag of a key.");
    }

    /// <summary>Begins the user ids that are bound into tokens; no client may claim one by itself.</summary>
    internal const string ReservedUserIdPrefix = "dl_";

    /// <summary>Whether <paramref name="candidate"/> is the secret, compared in constant time.</summary>
    internal bool IsSecret(string candidate) => Secret is not null && CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(candidate)), SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Secret)));

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException($"Direct Line settings: {message}");
        }
    }
}
