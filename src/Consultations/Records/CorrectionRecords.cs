using Microsoft.EntityFrameworkCore;

namespace LegalAid.Consultations.Records;

/// <summary>Keeps agents' corrections until they are learned from. Every write may be repeated. Thread-safe.</summary>
public sealed class CorrectionRecords(IDbContextFactory<HotlineRecords> records, TimeProvider time)
{
    /// <summary>Keeps a correction, one for a ticket: until it is decided, what the agent says last counts; then it stays as it is.</summary>
    public async Task KeepAsync(NewCorrection correction, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await records.CreateDbContextAsync(cancellationToken);
            if (await context.Corrections.SingleOrDefaultAsync(c => c.TicketId == correction.TicketId, cancellationToken) is { } kept)
            {
                if (kept.State == CorrectionState.Candidate && kept.Corrected != correction.Corrected)
                {
                    (kept.Corrected, kept.Agent, kept.CorrectedAt) = (correction.Corrected, correction.Agent, time.GetUtcNow());
                    await context.SaveChangesAsync(cancellationToken);
                }

                return;
            }

            context.Corrections.Add(new MatterCorrection
            {
                TicketId = correction.TicketId,
                ConversationId = correction.ConversationId,
                Words = correction.Words,
                Predicted = correction.Predicted,
                Confidence = correction.Confidence,
                Model = correction.Model,
                Corrected = correction.Corrected,
                Agent = correction.Agent,
                CorrectedAt = time.GetUtcNow(),
            });
            if (await context.TryInsertAsync(cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>The agent takes a correction back; false when there is none, or it is decided already.</summary>
    public async Task<bool> WithdrawAsync(string ticketId, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        return await context.Corrections.Where(c => c.TicketId == ticketId && c.State == CorrectionState.Candidate)
            .ExecuteDeleteAsync(cancellationToken) > 0;
    }

    /// <summary>The corrections in this state, or all, the oldest first. The reading is kept under the reader's name.</summary>
    /// <param name="state">Only these, or null for all.</param>
    /// <param name="reader">Who reads: a person's name, or the name of the part of the program.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<MatterCorrection>> ListAsync(CorrectionState? state, string reader, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var chosen = context.Corrections.AsNoTracking();
        chosen = state is null ? chosen : chosen.Where(correction => correction.State == state);
        var corrections = await chosen.OrderBy(correction => correction.Id).ToListAsync(cancellationToken);
        context.NoteReading(reader, "corrections", state?.ToString() ?? "all", time.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        return corrections;
    }

    /// <summary>Approves or rejects corrections, also such as were decided before; all of them, or none when one is unknown.</summary>
    /// <param name="ids">Their numbers.</param>
    /// <param name="isApproved">Whether models may learn from them.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DecideResult> DecideAsync(IReadOnlyCollection<long> ids, bool isApproved, string by, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var found = await context.Corrections.Where(correction => ids.Contains(correction.Id)).ToListAsync(cancellationToken);
        var unknown = ids.Except(found.Select(correction => correction.Id)).Order().ToList();
        if (unknown.Count > 0)
        {
            return new DecideResult.Unknown(unknown);
        }

        foreach (var correction in found)
        {
            correction.State = isApproved ? CorrectionState.Approved : CorrectionState.Rejected;
            (correction.DecidedBy, correction.DecidedAt) = (by, time.GetUtcNow());
        }

        await context.SaveChangesAsync(cancellationToken);
        return new DecideResult.Decided(found.Count);
    }
}
