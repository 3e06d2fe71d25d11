using System.Security.Cryptography;
using System.Text;
using LegalAid.Queue.Tickets;

namespace LegalAid.Hotline.Handover;

/// <summary>Ids of tickets: computed from the conversation and how many it took before, so that a turn that runs twice takes the same ticket.</summary>
internal static class TicketIds
{
    private const int Length = 24;

    public static TicketId Of(string conversation, int number)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}#{number}"));
        return new TicketId(Convert.ToHexStringLower(hash)[..Length]);
    }
}
