using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Turns;

/// <inheritdoc cref="ITurnContext"/>
/// <remarks>
/// Sends whatever the delivery mode through <see cref="BotAdapter.SendActivitiesAsync"/>: an adapter that answers with expected replies
/// collects them there (SDK 4.23 collects them in the context).
/// </remarks>
public sealed class TurnContext : ITurnContext, IDisposable
{
    private readonly ConversationReference _reference;
    private List<SendActivitiesHandler>? _onSend;
    private List<UpdateActivityHandler>? _onUpdate;
    private List<DeleteActivityHandler>? _onDelete;

    /// <summary>Begins a turn.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        Locale = activity.Locale;
        _reference = activity.GetConversationReference();
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; } = [];

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>Language tag for this turn: that of the activity until somebody chooses another.</summary>
    public string? Locale { get; set; }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onSend ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onUpdate ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onDelete ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string? inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        return SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);

        // A handler may hold an activity back, and then there is no answer for it.
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There must be at least one activity to send.", nameof(activities));
        }

        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            var reply = (Activity)activity;
            reply.Type ??= ActivityTypes.Message;
            outgoing.Add(reply.ApplyConversationReference(_reference));
        }

        return _onSend is null ? SendAsync(outgoing, cancellationToken) : CallSendHandlersAsync(0, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var replacement = ((Activity)activity).ApplyConversationReference(_reference);
        return CallUpdateHandlersAsync(0, replacement, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return CallDeleteHandlersAsync(0, conversationReference, cancellationToken);
    }

    /// <summary>Disposes what the turn carried.</summary>
    public void Dispose() => TurnState.Dispose();

    private async Task<ResourceResponse[]> SendAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        if (activities.Count == 0)
        {
            return [];
        }

        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        foreach (var activity in activities)
        {
            Responded |= activity.Type != ActivityTypes.Trace;
        }

        return responses;
    }

    private Task<ResourceResponse[]> CallSendHandlersAsync(int index, List<Activity> activities, CancellationToken cancellationToken) =>
        _onSend is not null && index < _onSend.Count
            ? _onSend[index](this, activities, () => CallSendHandlersAsync(index + 1, activities, cancellationToken))
            : SendAsync(activities, cancellationToken);

    private Task<ResourceResponse> CallUpdateHandlersAsync(int index, Activity activity, CancellationToken cancellationToken) =>
        _onUpdate is not null && index < _onUpdate.Count
            ? _onUpdate[index](this, activity, () => CallUpdateHandlersAsync(index + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task CallDeleteHandlersAsync(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        _onDelete is not null && index < _onDelete.Count
            ? _onDelete[index](this, reference, () => CallDeleteHandlersAsync(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
