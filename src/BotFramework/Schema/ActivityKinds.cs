namespace LegalAid.BotFramework.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <inheritdoc cref="Activity.Locale"/>
    public string? Locale { get; set; }

    /// <inheritdoc cref="Activity.Text"/>
    public string? Text { get; set; }

    /// <inheritdoc cref="Activity.Speak"/>
    public string? Speak { get; set; }

    /// <inheritdoc cref="Activity.InputHint"/>
    public string? InputHint { get; set; }

    /// <inheritdoc cref="Activity.Summary"/>
    public string? Summary { get; set; }

    /// <inheritdoc cref="Activity.TextFormat"/>
    public string? TextFormat { get; set; }

    /// <inheritdoc cref="Activity.AttachmentLayout"/>
    public string? AttachmentLayout { get; set; }

    /// <inheritdoc cref="Activity.Attachments"/>
    public IList<Attachment>? Attachments { get; set; }

    /// <inheritdoc cref="Activity.SuggestedActions"/>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <inheritdoc cref="Activity.Importance"/>
    public string? Importance { get; set; }

    /// <inheritdoc cref="Activity.DeliveryMode"/>
    public string? DeliveryMode { get; set; }

    /// <inheritdoc cref="Activity.Expiration"/>
    public DateTimeOffset? Expiration { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    public object? Value { get; set; }

    /// <inheritdoc cref="Activity.HasContent"/>
    public bool HasContent();
}

/// <summary>Members came or went, or the topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.MembersAdded"/>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc cref="Activity.MembersRemoved"/>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <inheritdoc cref="Activity.TopicName"/>
    public string? TopicName { get; set; }

    /// <inheritdoc cref="Activity.HistoryDisclosed"/>
    public bool? HistoryDisclosed { get; set; }
}

/// <summary>Reactions to a message came or went.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <inheritdoc cref="Activity.ReactionsAdded"/>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <inheritdoc cref="Activity.ReactionsRemoved"/>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }
}

/// <summary>The conversation is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <inheritdoc cref="Activity.Code"/>
    public string? Code { get; set; }

    /// <inheritdoc cref="Activity.Text"/>
    public string? Text { get; set; }
}

/// <summary>A named event.</summary>
public interface IEventActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    public string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    public object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    public ConversationReference? RelatesTo { get; set; }
}

/// <summary>A named call that wants an answer in the same exchange.</summary>
public interface IInvokeActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    public string? Name { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    public object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    public ConversationReference? RelatesTo { get; set; }
}

/// <summary>The sender is at work on an answer.</summary>
public interface ITypingActivity : IActivity;

/// <summary>The handoff type of the schema; handing over itself goes by events.</summary>
public interface IHandoffActivity : IActivity;

/// <summary>Something for the developer's eyes.</summary>
public interface ITraceActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    public string? Name { get; set; }

    /// <inheritdoc cref="Activity.Label"/>
    public string? Label { get; set; }

    /// <inheritdoc cref="Activity.ValueType"/>
    public string? ValueType { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    public object? Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    public ConversationReference? RelatesTo { get; set; }
}
