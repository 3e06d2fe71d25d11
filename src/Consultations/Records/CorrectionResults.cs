namespace LegalAid.Consultations.Records;

/// <summary>An agent's correction, to be kept.</summary>
/// <param name="TicketId">The ticket that is wrapped up.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Words">The caller's first words of the matter, already masked: this is kept as it is.</param>
/// <param name="Predicted">Code of the matter that the model took them for.</param>
/// <param name="Confidence">How sure the model was, 0 to 1.</param>
/// <param name="Model">Fingerprint of the model.</param>
/// <param name="Corrected">Code of the matter that the agent chose.</param>
/// <param name="Agent">The agent.</param>
public sealed record NewCorrection(
    string TicketId, string ConversationId, string Words, string Predicted, double Confidence, string Model, string Corrected, string Agent)
{
    /// <summary>Without the words: this may be logged.</summary>
    public override string ToString() => $"{nameof(NewCorrection)} {TicketId} {Predicted} {Corrected}";
}

/// <summary>What came of approving or rejecting: one of a closed set.</summary>
public abstract record DecideResult
{
    private DecideResult()
    {
    }

    /// <summary>All of them were decided.</summary>
    /// <param name="Count">How many.</param>
    public sealed record Decided(int Count) : DecideResult;

    /// <summary>There are no corrections of these numbers, and nothing was changed.</summary>
    /// <param name="Ids">The numbers.</param>
    public sealed record Unknown(IReadOnlyList<long> Ids) : DecideResult;
}
