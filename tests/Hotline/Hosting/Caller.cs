namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>Somebody who writes to the hotline: one conversation on the test channel.</summary>
internal sealed class Caller(Node node)
{
    private int _said;

    public string Conversation { get; } = $"c{Guid.NewGuid():N}";

    /// <summary>Says something and returns the replies of this turn.</summary>
    public Task<IReadOnlyList<Activity>> SaysAsync(string words) => node.Incoming.TurnAsync(Message(words), CancellationToken.None);

    /// <summary>Comes in, as a channel tells it.</summary>
    public Task<IReadOnlyList<Activity>> ComesInAsync() => node.Incoming.TurnAsync(
        Activity(ActivityTypes.ConversationUpdate, activity =>
            activity.MembersAdded = [new ChannelAccount { Id = "caller" }, new ChannelAccount { Id = "bot" }]),
        CancellationToken.None);

    public Activity Message(string words, string? id = null) => Activity(ActivityTypes.Message, activity =>
    {
        activity.Text = words;
        activity.Id = id ?? activity.Id;
    });

    public Activity Activity(string type, Action<Activity> fill)
    {
        var activity = new Activity
        {
            Type = type,
            Id = $"a{Interlocked.Increment(ref _said)}",
            ChannelId = RecordingChannel.Id,
            Conversation = new ConversationAccount { Id = Conversation },
            From = new ChannelAccount { Id = "caller", Role = RoleTypes.User },
            Recipient = new ChannelAccount { Id = "bot", Role = RoleTypes.Bot },
            DeliveryMode = DeliveryModes.ExpectReplies,
        };
        fill(activity);
        return activity;
    }
}
