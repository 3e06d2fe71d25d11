using Microsoft.EntityFrameworkCore;

namespace LegalAid.Consultations.Records;

/// <summary>Keeps consultations, what was said in them, and the tickets that wait. Every write may be repeated. Thread-safe.</summary>
public sealed class ConsultationRecords(IDbContextFactory<HotlineRecords> records, TimeProvider time)
{
    private const int MostRecent = 500;

    /// <summary>Begins a consultation, or gives the one of this conversation that goes on.</summary>
    public async Task<Consultation> StartAsync(string conversationId, string channel, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await records.CreateDbContextAsync(cancellationToken);
            if (await Current(context, conversationId).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } current)
            {
                return current;
            }

            var consultation = new Consultation { ConversationId = conversationId, Channel = channel, StartedAt = time.GetUtcNow() };
            context.Consultations.Add(consultation);
            if (await context.TryInsertAsync(cancellationToken))
            {
                return consultation;
            }
        }
    }

    /// <summary>Ends the consultation of this conversation that goes on; false when there is none.</summary>
    public Task<bool> EndAsync(string conversationId, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, consultation => consultation.EndedAt = time.GetUtcNow(), cancellationToken);

    /// <summary>Notes the matter; false when no consultation goes on in this conversation.</summary>
    public Task<bool> SetMatterAsync(string conversationId, string matter, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, consultation => consultation.Matter = matter, cancellationToken);

    /// <summary>Notes how it ended, for example <c>answered</c>; false when no consultation goes on in this conversation.</summary>
    public Task<bool> SetOutcomeAsync(string conversationId, string outcome, CancellationToken cancellationToken) =>
        ChangeAsync(conversationId, consultation => consultation.Outcome = outcome, cancellationToken);

    /// <summary>Notes the caller's rating of the newest consultation of this conversation, also after it ended; false when there is none.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="rating">1 satisfied, 2 so-so, 3 not satisfied.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> RateAsync(string conversationId, int rating, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rating, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rating, 3);
        return await ChangeNewestAsync(conversationId, consultation => consultation.Rating = rating, cancellationToken);
    }

    /// <summary>Notes the agent's wrap-up of the newest consultation of this conversation, also after it ended; false when there is none.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="code">The wrap-up code.</param>
    /// <param name="note">The agent's note.</param>
    /// <param name="matter">Code of the matter as the agent sees it; null leaves what was noted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<bool> WrapUpAsync(
        string conversationId, string agent, string code, string? note, string? matter, CancellationToken cancellationToken) =>
        ChangeNewestAsync(
            conversationId,
            consultation =>
            {
                consultation.Agent = agent;
                consultation.WrapUpCode = code;
                consultation.WrapUpNote = note;
                consultation.Matter = matter ?? consultation.Matter;
            },
            cancellationToken);

    /// <summary>The newest consultations first, for the desk.</summary>
    /// <param name="count">How many, 1 to 500.</param>
    /// <param name="agent">Only those of this agent, or null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Consultation>> RecentAsync(int count, string? agent, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostRecent);
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var chosen = context.Consultations.AsNoTracking();
        chosen = agent is null ? chosen : chosen.Where(consultation => consultation.Agent == agent);
        return await chosen.OrderByDescending(consultation => consultation.StartedAt).ThenByDescending(consultation => consultation.Id)
            .Take(count).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps what was said, in this order; what is kept already is left as it is.</summary>
    /// <returns>How many lines are new.</returns>
    public Task<int> AppendTranscriptAsync(string conversationId, IReadOnlyList<TranscriptLine> lines, CancellationToken cancellationToken) =>
        AppendTranscriptsAsync([new TranscriptPart(conversationId, lines)], cancellationToken);

    /// <summary>Keeps what was said in several conversations, all of it in one transaction; what is kept already is left as it is.</summary>
    /// <returns>How many lines are new.</returns>
    public async Task<int> AppendTranscriptsAsync(IReadOnlyList<TranscriptPart> parts, CancellationToken cancellationToken)
    {
        var conversations = parts.Select(part => part.ConversationId).Distinct().ToList();
        var ids = parts.SelectMany(part => part.Lines).Select(line => line.ActivityId).Distinct().ToList();
        while (true)
        {
            await using var context = await records.CreateDbContextAsync(cancellationToken);
            var kept = await context.Transcript
                .Where(entry => conversations.Contains(entry.ConversationId) && ids.Contains(entry.ActivityId))
                .Select(entry => new { entry.ConversationId, entry.ActivityId }).ToListAsync(cancellationToken);
            var known = kept.Select(entry => (entry.ConversationId, entry.ActivityId)).ToHashSet();
            var fresh = (
                from part in parts
                from line in part.Lines
                where known.Add((part.ConversationId, line.ActivityId))
                select new TranscriptEntry
                {
                    ConversationId = part.ConversationId,
                    ActivityId = line.ActivityId,
                    Role = line.Role,
                    Text = line.Text,
                    SaidAt = line.SaidAt ?? time.GetUtcNow(),
                }).ToList();
            context.Transcript.AddRange(fresh);
            if (fresh.Count == 0 || await context.TryInsertAsync(cancellationToken))
            {
                return fresh.Count;
            }
        }
    }

    /// <summary>What was said in this conversation, in order. The reading is kept under the reader's name.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="reader">Who reads: an agent's id, or the name of the part of the program.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<TranscriptEntry>> FindTranscriptAsync(
        string conversationId, string reader, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var entries = await context.Transcript.AsNoTracking().Where(entry => entry.ConversationId == conversationId)
            .OrderBy(entry => entry.SaidAt).ThenBy(entry => entry.Id).ToListAsync(cancellationToken);
        context.NoteReading(reader, "transcript", conversationId, time.GetUtcNow());
        await context.SaveChangesAsync(cancellationToken);
        return entries;
    }

    /// <summary>Keeps a ticket, or its newest seat, state and context.</summary>
    public async Task SaveTicketAsync(OpenTicket ticket, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await records.CreateDbContextAsync(cancellationToken);
            if (await context.OpenTickets.SingleOrDefaultAsync(t => t.TicketId == ticket.TicketId, cancellationToken) is { } kept)
            {
                (kept.Seat, kept.State, kept.Context) = (ticket.Seat, ticket.State, ticket.Context);
                await context.SaveChangesAsync(cancellationToken);
                return;
            }

            context.OpenTickets.Add(ticket);
            if (await context.TryInsertAsync(cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Notes a ticket's state; false when the ticket is not kept.</summary>
    public async Task<bool> SetTicketStateAsync(string ticketId, string state, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        return await context.OpenTickets.Where(ticket => ticket.TicketId == ticketId)
            .ExecuteUpdateAsync(set => set.SetProperty(ticket => ticket.State, state), cancellationToken) > 0;
    }

    /// <summary>Forgets a ticket, because it is closed or abandoned; false when it was not kept.</summary>
    public async Task<bool> CloseTicketAsync(string ticketId, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        return await context.OpenTickets.Where(ticket => ticket.TicketId == ticketId).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    /// <summary>All tickets that are kept, the longest in line first.</summary>
    public async Task<IReadOnlyList<OpenTicket>> FindOpenTicketsAsync(CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        return await context.OpenTickets.AsNoTracking().OrderBy(ticket => ticket.EnqueuedAt).ThenBy(ticket => ticket.TicketId)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Deletes what was said, agents' notes and their corrections, from before this moment. Returns how many entries of the transcript are gone.
    /// </summary>
    public async Task<int> EraseBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        await context.Consultations.Where(consultation => (consultation.EndedAt ?? consultation.StartedAt) < moment && consultation.WrapUpNote != null)
            .ExecuteUpdateAsync(set => set.SetProperty(consultation => consultation.WrapUpNote, (string?)null), cancellationToken);
        await context.Corrections.Where(correction => correction.CorrectedAt < moment).ExecuteDeleteAsync(cancellationToken);
        return await context.Transcript.Where(entry => entry.SaidAt < moment).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<Consultation> Current(HotlineRecords context, string conversationId) =>
        context.Consultations.Where(consultation => consultation.ConversationId == conversationId && consultation.EndedAt == null);

    private async Task<bool> ChangeAsync(string conversationId, Action<Consultation> change, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        return await SaveAsync(context, await Current(context, conversationId).SingleOrDefaultAsync(cancellationToken), change, cancellationToken);
    }

    private async Task<bool> ChangeNewestAsync(string conversationId, Action<Consultation> change, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var newest = await context.Consultations.Where(consultation => consultation.ConversationId == conversationId)
            .OrderByDescending(consultation => consultation.StartedAt).ThenByDescending(consultation => consultation.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return await SaveAsync(context, newest, change, cancellationToken);
    }

    private static async Task<bool> SaveAsync(
        HotlineRecords context, Consultation? consultation, Action<Consultation> change, CancellationToken cancellationToken)
    {
        if (consultation is null)
        {
            return false;
        }

        change(consultation);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
