using System.Text.Json;
using LegalAid.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalAid.Consultations.Applications;

/// <summary>All applications that were handed in through the hotline. Thread-safe.</summary>
public sealed class ApplicationRegister(IDbContextFactory<HotlineRecords> records, ApplicationForm form, TimeProvider time)
{
    private const int MostOnAPage = 200;

    /// <summary>Hands in a draft. The same conversation and draft id give the same number again, whatever the answers.</summary>
    public async Task<SubmitResult> SubmitAsync(ApplicationDraft draft, CancellationToken cancellationToken)
    {
        if (await FindByDraftAsync(draft, cancellationToken) is { } before)
        {
            return before;
        }

        var missing = form.Missing(ApplicationForm.Begin(draft.Answers, draft.MeansTest));
        if (missing.Count > 0)
        {
            return new SubmitResult.Incomplete(missing);
        }

        while (true)
        {
            var application = NewApplication(draft);
            await using var context = await records.CreateDbContextAsync(cancellationToken);
            context.Applications.Add(application);
            if (await context.TryInsertAsync(cancellationToken))
            {
                return Submitted(application);
            }

            if (await FindByDraftAsync(draft, cancellationToken) is { } meanwhile)
            {
                return meanwhile;
            }
        }
    }

    /// <summary>The application of this number, or null. The reading is kept under the reader's name.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="reader">Who reads: an agent's id, <c>caller</c> or <c>bot</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Application?> FindByNumberAsync(ApplicationNumber number, string reader, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var application = await context.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Number == number, cancellationToken);
        if (application is not null)
        {
            context.NoteReading(reader, "application", number.Digits, time.GetUtcNow());
            await context.SaveChangesAsync(cancellationToken);
        }

        return application;
    }

    /// <summary>A page of applications for the desk, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="size">How many on a page, 1 to 200.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ApplicationPage> ListAsync(ApplicationFilter filter, int page, int size, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MostOnAPage);
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var chosen = context.Applications.AsNoTracking();
        chosen = filter.State is { } state ? chosen.Where(a => a.State == state) : chosen;
        chosen = filter.Matter is { } matter ? chosen.Where(a => a.Matter == matter) : chosen;
        chosen = filter.Province is { } province ? chosen.Where(a => a.Province == province) : chosen;
        chosen = filter.DueBy is { } day ? chosen.Where(a => a.DueOn != null && a.DueOn <= day) : chosen;
        var total = await chosen.CountAsync(cancellationToken);
        var applications = await chosen.OrderByDescending(a => a.SubmittedAt).ThenByDescending(a => a.Id)
            .Skip(page * size).Take(size).ToListAsync(cancellationToken);
        return new ApplicationPage(applications, total);
    }

    /// <summary>Moves an application to another state and keeps who did it, when and why.</summary>
    public async Task<ChangeStateResult> ChangeStateAsync(
        ApplicationNumber number, ApplicationState to, string by, string why, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var application = await context.Applications.SingleOrDefaultAsync(a => a.Number == number, cancellationToken);
        if (application is null)
        {
            return new ChangeStateResult.UnknownNumber();
        }

        if (!ApplicationLifecycle.Allows(application.State, to))
        {
            return new ChangeStateResult.NotAllowed(application.State, ApplicationLifecycle.After(application.State));
        }

        application.Enter(to, by, why, time.GetUtcNow());
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new ChangeStateResult.Changed(application);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangeStateResult.ChangedMeanwhile();
        }
    }

    private static SubmitResult.Submitted Submitted(Application application) =>
        new(application.Number, application.DecisionDueOn);

    private Application NewApplication(ApplicationDraft draft)
    {
        var now = time.GetUtcNow();
        var application = new Application
        {
            Number = ApplicationNumber.New(ChinaDay.Of(now).Year),
            ConversationId = draft.ConversationId,
            DraftId = draft.DraftId,
            Channel = draft.Channel,
            Matter = draft.Matter.Code,
            Province = draft.Answers.Words("province"),
            MeansTest = draft.MeansTest.ToString(),
            Urgent = draft.Urgent,
            FormVersion = draft.FormVersion,
            SubmittedAt = now,
            AnswersJson = JsonSerializer.Serialize(draft.Answers),
        };
        application.Enter(ApplicationState.Submitted, "caller", "", now);
        return application;
    }

    private async Task<SubmitResult.Submitted?> FindByDraftAsync(ApplicationDraft draft, CancellationToken cancellationToken)
    {
        await using var context = await records.CreateDbContextAsync(cancellationToken);
        var application = await context.Applications.AsNoTracking()
            .SingleOrDefaultAsync(a => a.ConversationId == draft.ConversationId && a.DraftId == draft.DraftId, cancellationToken);
        return application is null ? null : Submitted(application);
    }
}
