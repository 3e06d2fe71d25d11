namespace LegalAid.BotFramework.Schema;

/// <summary>What activities of every type have in common. Members are those of <see cref="Activity"/>.</summary>
public interface IActivity
{
    /// <inheritdoc cref="Activity.Type"/>
    public string? Type { get; set; }

    /// <inheritdoc cref="Activity.Id"/>
    public string? Id { get; set; }

    /// <inheritdoc cref="Activity.ServiceUrl"/>
    public string? ServiceUrl { get; set; }

    /// <inheritdoc cref="Activity.Timestamp"/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc cref="Activity.LocalTimestamp"/>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <inheritdoc cref="Activity.ChannelId"/>
    public string? ChannelId { get; set; }

    /// <inheritdoc cref="Activity.From"/>
    public ChannelAccount? From { get; set; }

    /// <inheritdoc cref="Activity.Conversation"/>
    public ConversationAccount? Conversation { get; set; }

    /// <inheritdoc cref="Activity.Recipient"/>
    public ChannelAccount? Recipient { get; set; }

    /// <inheritdoc cref="Activity.ReplyToId"/>
    public string? ReplyToId { get; set; }

    /// <inheritdoc cref="Activity.Entities"/>
    public IList<Entity>? Entities { get; set; }

    /// <inheritdoc cref="Activity.ChannelData"/>
    public object? ChannelData { get; set; }

    /// <inheritdoc cref="Activity.GetChannelData{T}"/>
    public T? GetChannelData<T>();

    /// <inheritdoc cref="Activity.TryGetChannelData{T}"/>
    public bool TryGetChannelData<T>(out T? instance);

    /// <inheritdoc cref="Activity.AsMessageActivity"/>
    public IMessageActivity? AsMessageActivity();

    /// <inheritdoc cref="Activity.AsConversationUpdateActivity"/>
    public IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <inheritdoc cref="Activity.AsTypingActivity"/>
    public ITypingActivity? AsTypingActivity();

    /// <inheritdoc cref="Activity.AsEndOfConversationActivity"/>
    public IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <inheritdoc cref="Activity.AsEventActivity"/>
    public IEventActivity? AsEventActivity();

    /// <inheritdoc cref="Activity.AsInvokeActivity"/>
    public IInvokeActivity? AsInvokeActivity();

    /// <inheritdoc cref="Activity.AsMessageReactionActivity"/>
    public IMessageReactionActivity? AsMessageReactionActivity();

    /// <inheritdoc cref="Activity.GetConversationReference"/>
    public ConversationReference GetConversationReference();

    /// <inheritdoc cref="Activity.ApplyConversationReference"/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
