namespace LegalAid.Channels.DirectLine;

/// <summary>Hands over to the bot what users have posted, in order.</summary>
/// <remarks>An entry is durable in the log before it comes here and leaves <c>pending</c> only after the inbox has it. Whoever finds an entry that
/// waits (the next post, a retry of the same one, a poll, a stream's sweep) hands it over again under the same id, and the inbox takes an id once.</remarks>
internal sealed class Handover(ConversationLog log, IIncomingActivities incoming)
{
    /// <summary>Hands over the entries given, in order. Stops at the first that the inbox refuses, so that none overtakes it.</summary>
    public async Task HandOverAsync(string conversationId, IReadOnlyList<long> waiting, CancellationToken cancellationToken)
    {
        foreach (var counter in waiting)
        {
            if (await log.FindAsync(conversationId, counter).ConfigureAwait(false) is { } activity)
            {
                await incoming.ReceiveAsync(activity, cancellationToken).ConfigureAwait(false);
            }

            await log.SettleAsync(conversationId, counter).ConfigureAwait(false);
        }
    }

    /// <summary>Hands over whatever waits.</summary>
    public async Task HandOverAsync(string conversationId, CancellationToken cancellationToken) =>
        await HandOverAsync(conversationId, await log.WaitingAsync(conversationId).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
