using Microsoft.AspNetCore.Identity;

namespace LegalAid.Hotline.Desk.Accounts;

/// <summary>Somebody who works at the desk.</summary>
public sealed class AgentAccount : IdentityUser
{
    /// <summary>The name that callers see.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The seats, each with a level from 1 to 5: <c>migrant_worker=3,general=1</c>.</summary>
    public required string Seats { get; set; }

    /// <summary>How many chats at once.</summary>
    public int Chats { get; set; } = 3;
}
