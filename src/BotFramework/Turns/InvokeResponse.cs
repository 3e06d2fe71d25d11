namespace LegalAid.BotFramework.Turns;

/// <summary>What a bot answers to an invoke, as an HTTP status and body.</summary>
public sealed class InvokeResponse
{
    /// <summary>HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>Body, written as JSON; null for an empty one.</summary>
    public object? Body { get; set; }

    /// <summary>Whether the status is one of success (200 to 299).</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
