namespace LegalAid.BotFramework.Schema;

/// <summary>A reaction to a message.</summary>
public sealed class MessageReaction
{
    /// <summary>A reaction with nothing set.</summary>
    public MessageReaction()
    {
    }

    /// <summary>A reaction of a kind.</summary>
    public MessageReaction(string? type) => Type = type;

    /// <summary>The kind, such as <c>like</c>.</summary>
    public string? Type { get; set; }
}
