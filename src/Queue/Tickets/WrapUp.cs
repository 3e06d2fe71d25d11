namespace LegalAid.Queue.Tickets;

/// <summary>What came of a talk.</summary>
/// <param name="Code">Result code of the desk (<c>advised</c>, <c>application</c>, <c>referred</c>, …).</param>
/// <param name="Note">The agent's note; stored as it is: encrypt it before.</param>
public sealed record WrapUp(string Code, string Note)
{
    /// <summary>The code under which a ticket is closed whose agent gave no code in time.</summary>
    public const string NotGiven = "not_given";
}
