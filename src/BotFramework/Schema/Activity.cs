using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalAid.BotFramework.Schema;

/// <summary>One thing that is said or happens in a conversation, whatever the channel.</summary>
/// <remarks>
/// One shape for every type; what a type uses is seen through its interface (<see cref="IMessageActivity"/>, …). Any member may be
/// absent on the wire, so all are nullable. Lists that the SDK fills with empty ones are left null here. Source: Activity schema 3.1.12.
/// </remarks>
public sealed class Activity :
    IMessageActivity,
    IConversationUpdateActivity,
    IMessageReactionActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITypingActivity,
    IHandoffActivity,
    ITraceActivity,
    IJsonOnDeserialized
{
    /// <summary>Content type of an activity inside an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>One of <see cref="ActivityTypes"/>; compared ordinally, so a type in another case is an unknown type.</summary>
    public string? Type { get; set; }

    /// <summary>Id within the conversation, given by the channel. Opaque.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel saw it, in UTC; written with <c>Z</c>.</summary>
    [JsonConverter(typeof(TimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When the sender's clock said it happened, with the sender's offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Set by the receiver after authentication, never trusted from the wire.</summary>
    public string? CallerId { get; set; }

    /// <summary>Where replies go.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The channel, in lower case.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>The conversation to which it belongs.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Who is to receive it.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>One of <see cref="AttachmentLayoutTypes"/>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who joined.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions given to the activity that <see cref="ReplyToId"/> names.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether members who join see what was said before.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>BCP 47 language tag.</summary>
    public string? Locale { get; set; }

    /// <summary>The words, to be read.</summary>
    public string? Text { get; set; }

    /// <summary>The words, to be heard: plain text or SSML. Absent means <see cref="Text"/> may be spoken.</summary>
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>. The spellings of the prose specification (<c>expecting</c>) are read as those.</summary>
    [JsonConverter(typeof(InputHintConverter))]
    public string? InputHint { get; set; }

    /// <summary>Text for where attachments cannot be shown.</summary>
    public string? Summary { get; set; }

    /// <summary>Buttons good until the next message.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Machine-readable facts about the activity.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>The channel's own data; a <see cref="JsonElement"/> when it was read from JSON.</summary>
    public object? ChannelData { get; set; }

    /// <summary>Id of the activity of the same conversation to which this is an answer.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>What a trace is about.</summary>
    public string? Label { get; set; }

    /// <summary>The kind of <see cref="Value"/>.</summary>
    public string? ValueType { get; set; }

    /// <summary>Data of a button press or an event; a <see cref="JsonElement"/> when it was read from JSON.</summary>
    public object? Value { get; set; }

    /// <summary>Name of an event or invoke; compared ordinally.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    public string? Code { get; set; }

    /// <summary>After this it should not be shown.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; set; }

    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Members that this type does not name (<c>listenFor</c>, <c>semanticAction</c>, …); kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A new message.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity { Type = ActivityTypes.Message };

    /// <summary>A new conversation update.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity { Type = ActivityTypes.ConversationUpdate };

    /// <summary>A new sign of typing.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity { Type = ActivityTypes.Typing };

    /// <summary>A new end of conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity { Type = ActivityTypes.EndOfConversation };

    /// <summary>A new event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    /// <summary>A new invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    /// <summary>A new trace.</summary>
    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, string? label = null) => new Activity
    {
        Type = ActivityTypes.Trace,
        Name = name,
        Label = label,
        ValueType = valueType ?? value?.GetType().Name,
        Value = value,
    };

    /// <summary>A message back to the sender of this activity.</summary>
    /// <param name="text">The words; none means an empty text.</param>
    /// <param name="locale">Language tag; none means that of this activity.</param>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        From = Recipient,
        Recipient = From,
        ReplyToId = IdToReplyTo,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
    };

    /// <summary>This activity as a message, or null when it is none.</summary>
    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <summary>This activity as a conversation update, or null when it is none.</summary>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <summary>This activity as a sign of typing, or null when it is none.</summary>
    public ITypingActivity? AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <summary>This activity as an end of conversation, or null when it is none.</summary>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    /// <summary>This activity as an event, or null when it is none.</summary>
    public IEventActivity? AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <summary>This activity as an invoke, or null when it is none.</summary>
    public IInvokeActivity? AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <summary>This activity as a reaction, or null when it is none.</summary>
    public IMessageReactionActivity? AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    /// <summary>This activity as a handoff, or null when it is none.</summary>
    public IHandoffActivity? AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    /// <summary>This activity as a trace, or null when it is none.</summary>
    public ITraceActivity? AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <summary>Whether there is anything in it for the receiver: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>Reads the channel data as a type; the default where there is none.</summary>
    /// <exception cref="JsonException">The data does not fit the type.</exception>
    public T? GetChannelData<T>() => ActivityJson.ConvertTo<T>(ChannelData);

    /// <summary>Reads the channel data as a type.</summary>
    /// <returns>False where there is none, or it does not fit.</returns>
    public bool TryGetChannelData<T>(out T? instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<T>();
            return true;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>A reference to the conversation of this incoming activity.</summary>
    /// <remarks>
    /// A conversation update of Direct Line or Web Chat gives no activity id: clients never see those updates and would wait for them
    /// (SDK 4.23 does the same).
    /// </remarks>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>A reference to what was sent as a reply to this activity, with which it can be changed or deleted.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Puts this activity into a conversation.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="isIncoming">True: it goes from user to bot. False: from bot to user, as a reply.</param>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        ChannelData = WellFormed.Mend(ChannelData);
        Value = WellFormed.Mend(Value);
        WellFormed.Mend(Properties);
    }

    private string? IdToReplyTo =>
        IsActivity(ActivityTypes.ConversationUpdate) && (ChannelId is "directline" or "webchat") ? null : Id;

    private bool IsActivity(string type) => string.Equals(Type, type, StringComparison.Ordinal);
}
