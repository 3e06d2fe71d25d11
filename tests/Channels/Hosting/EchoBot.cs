using System.Collections.Concurrent;
using LegalAid.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace LegalAid.Channels.Tests.Hosting;

/// <summary>A bot that greets once and repeats what it hears; it takes an id once, as the real inbox does.</summary>
public sealed class EchoBot(IServiceProvider services) : IIncomingActivities
{
    private readonly ConcurrentDictionary<(string Conversation, string Id), bool> _taken = new();
    private readonly ConcurrentQueue<Activity> _heard = new();
    private int _failures;

    /// <summary>What it has heard, in order, every id once.</summary>
    public IReadOnlyList<Activity> Heard => [.. _heard];

    /// <summary>What of one conversation it has heard.</summary>
    public IReadOnlyList<Activity> HeardIn(string conversationId) => [.. _heard.Where(activity => activity.Conversation!.Id == conversationId)];

    /// <summary>How often somebody handed something over, repetitions included.</summary>
    public int HandedOver { get; private set; }

    /// <summary>Whether it stays silent.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Refuses the next hand-overs, as an inbox without Redis would.</summary>
    public void Fail(int times) => _failures = times;

    public async Task ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        HandedOver++;
        if (Interlocked.Decrement(ref _failures) >= 0)
        {
            throw new InvalidOperationException("The inbox is away.");
        }

        if (!_taken.TryAdd((activity.Conversation!.Id!, activity.Id!), true))
        {
            return;
        }

        _heard.Enqueue(activity);
        if (!IsSilent && Reply(activity) is { } reply)
        {
            var reference = activity.GetConversationReference();
            var outgoing = services.GetServices<IOutgoingActivities>();
            var way = outgoing.FirstOrDefault(way => way.ChannelId == activity.ChannelId) ?? outgoing.Single(way => way.ChannelId == "connector");
            await way.DeliverAsync(reference, [reply.ApplyConversationReference(reference)], activity.Id!, cancellationToken);
        }
    }

    public Task<IReadOnlyList<Activity>> TurnAsync(Activity activity, CancellationToken cancellationToken)
    {
        _heard.Enqueue(activity);
        return Task.FromResult<IReadOnlyList<Activity>>(IsSilent || Reply(activity) is not { } reply ? [] : [reply.ApplyConversationReference(activity.GetConversationReference())]);
    }

    private static Activity? Reply(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => new Activity { Type = ActivityTypes.Message, Text = "greeting" },
        ActivityTypes.Message => new Activity { Type = ActivityTypes.Message, Text = $"echo {activity.Text}" },
        _ => null,
    };
}
