namespace LegalAid.Channels.DirectLine;

/// <summary>What reading a token has come to.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    /// <summary>Ours, unchanged and alive.</summary>
    public sealed record Valid(TokenGrant Grant) : TokenReading;

    /// <summary>Ours and unchanged, but past its end.</summary>
    public sealed record Expired : TokenReading;

    /// <summary>Not ours, changed, or of another kind.</summary>
    public sealed record Unknown : TokenReading;
}
