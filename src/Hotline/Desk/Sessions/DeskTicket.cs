using LegalAid.Hotline.Handover;
using LegalAid.Queue.Tickets;

namespace LegalAid.Hotline.Desk.Sessions;

/// <summary>A ticket as the desk shows it: with the matter's name and what the agent should know.</summary>
public sealed record DeskTicket(Ticket Ticket, string MatterName, HandoverContext Context);
