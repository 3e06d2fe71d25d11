using System.Collections.Concurrent;
using LegalAid.Queue;
using LegalAid.Queue.Agents;

namespace LegalAid.Hotline.Desk.Sessions;

/// <summary>Which agents have a desk open on this node. When the last one closes, the agent's tickets go back to their place.</summary>
public sealed class DeskPresence(TicketQueue queue, TimeProvider time, ILogger<DeskPresence> logger)
{
    // A page that is loaded again closes and opens within this.
    private static readonly TimeSpan Reload = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<AgentId, int> _open = new();

    public void Enter(AgentId agent) => _open.AddOrUpdate(agent, 1, (_, count) => count + 1);

    /// <summary>A desk of this agent has closed.</summary>
    public async Task LeaveAsync(AgentId agent)
    {
        _open.AddOrUpdate(agent, 0, (_, count) => Math.Max(0, count - 1));
        await Task.Delay(Reload, time);
        if (_open.GetValueOrDefault(agent) > 0)
        {
            return;
        }

        try
        {
            await queue.SignOutAsync(agent, CancellationToken.None);
        }
        catch (Exception e)
        {
            // The agent's heartbeat has stopped, so the queue gives the tickets back by itself, only later.
            logger.LogWarning(e, "{Agent} could not be signed out.", agent);
        }
    }
}
