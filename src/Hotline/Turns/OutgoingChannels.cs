using LegalAid.Channels;

namespace LegalAid.Hotline.Turns;

/// <summary>Finds the channel that a turn's replies leave by.</summary>
internal sealed class OutgoingChannels(IEnumerable<IOutgoingActivities> channels)
{
    private readonly Dictionary<string, IOutgoingActivities> _byId = channels.ToDictionary(channel => channel.ChannelId, StringComparer.Ordinal);

    /// <summary>Delivers the replies; a channel that only ever answers in the response (the terminal) has none to deliver by.</summary>
    public Task DeliverAsync(HandledTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Outcome.Replies.Count == 0 || Find(turn) is not { } channel)
        {
            return Task.CompletedTask;
        }

        return channel.DeliverAsync(turn.Reference, turn.Outcome.Replies, turn.Outcome.ActivityId, cancellationToken);
    }

    private IOutgoingActivities? Find(HandledTurn turn) =>
        _byId.TryGetValue(turn.Reference.ChannelId ?? string.Empty, out var channel) ? channel
        : string.IsNullOrEmpty(turn.Reference.ServiceUrl) ? null
        : _byId.GetValueOrDefault("connector");
}
