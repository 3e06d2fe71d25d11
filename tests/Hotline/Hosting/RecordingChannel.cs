using System.Collections.Concurrent;
using LegalAid.Channels;

namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>A channel that keeps what it delivers, and drops a turn that it has delivered before, as channels must.</summary>
/// <remarks>Two nodes may share one: then it is the outside world.</remarks>
internal sealed class RecordingChannel : IOutgoingActivities
{
    public const string Id = "test";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Activity>> _delivered = new();
    private readonly ConcurrentDictionary<(string Conversation, string Turn), int> _turns = new();

    public string ChannelId => Id;

    public IReadOnlyList<Activity> DeliveredTo(string conversation) => [.. Conversation(conversation)];

    /// <summary>How often a turn was handed over, repeats included.</summary>
    public int Handovers(string conversation, string turn) => _turns.GetValueOrDefault((conversation, turn));

    public Task DeliverAsync(
        ConversationReference conversation, IReadOnlyList<Activity> activities, string turnId, CancellationToken cancellationToken)
    {
        if (_turns.AddOrUpdate((conversation.Conversation!.Id!, turnId), 1, (_, times) => times + 1) == 1)
        {
            foreach (var activity in activities)
            {
                Conversation(conversation.Conversation.Id!).Enqueue(activity);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeliverTransientAsync(ConversationReference conversation, Activity activity, CancellationToken cancellationToken) => Task.CompletedTask;

    private ConcurrentQueue<Activity> Conversation(string id) => _delivered.GetOrAdd(id, _ => new());
}
