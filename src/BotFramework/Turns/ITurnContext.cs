using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Turns;

/// <summary>One turn: the activity that came in, the way to answer it, and what the turn carries along.</summary>
/// <remarks>Belongs to one flow of control; not for use by several threads at once.</remarks>
public interface ITurnContext
{
    /// <summary>The adapter that runs the turn.</summary>
    public BotAdapter Adapter { get; }

    /// <summary>What parts of the turn leave for one another; gone when the turn ends.</summary>
    public TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came in.</summary>
    public Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent.</summary>
    public bool Responded { get; }

    /// <summary>Sends words as a message.</summary>
    /// <param name="textReplyToSend">To be read; not blank.</param>
    /// <param name="speak">To be heard; none means the text.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string? inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends an activity as a reply to the one that came in.</summary>
    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order; one answer for each.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces the activity that has the same id.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity of this conversation.</summary>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity that the reference names.</summary>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler for what is sent; the handler added first sees it first.</summary>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler for replacements.</summary>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler for deletions.</summary>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is seen as one kind.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that came in.</summary>
    public new T Activity { get; }
}
