using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using Microsoft.Extensions.Logging;

namespace LegalAid.BotFramework.Turns.Transcripts;

/// <summary>Hands what came in and what was sent to a transcript when the turn is over.</summary>
/// <remarks>
/// A turn that failed is handed over, too, since the user did say it, and so is what <see cref="BotAdapter.OnTurnError"/> then sends; one that is to run again after a <see cref="StateConflictException"/>
/// is not. So this middleware belongs before the one that saves the state. A logger that fails does not break the turn.
/// </remarks>
public sealed partial class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _transcript;
    private readonly TimeProvider _time;
    private readonly ILogger<TranscriptLoggerMiddleware> _logger;

    /// <summary>Hands activities to a transcript.</summary>
    /// <param name="transcriptLogger">The transcript.</param>
    /// <param name="time">Dates activities that have no timestamp.</param>
    /// <param name="logger">Hears of a transcript that fails; never of what was said.</param>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger, TimeProvider time, ILogger<TranscriptLoggerMiddleware> logger)
    {
        ArgumentNullException.ThrowIfNull(transcriptLogger);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(logger);
        _transcript = transcriptLogger;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);

        var said = new List<Activity> { Copy(turnContext.Activity) };
        var failed = false;
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            for (var i = 0; i < activities.Count; i++)
            {
                var copy = Copy(activities[i]);
                copy.Id = i < responses.Length && !string.IsNullOrEmpty(responses[i].Id) ? responses[i].Id : copy.Id ?? Guid.NewGuid().ToString();
                said.Add(copy);
            }

            if (failed)
            {
                await LogAsync(said, cancellationToken).ConfigureAwait(false);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update().ConfigureAwait(false);
            var copy = Copy(activity);
            copy.Type = ActivityTypes.MessageUpdate;
            said.Add(copy);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete().ConfigureAwait(false);
            var deletion = new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId, Timestamp = _time.GetUtcNow() };
            deletion.ApplyConversationReference(reference).ReplyToId = null;
            said.Add(deletion);
        });

        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not StateConflictException && !cancellationToken.IsCancellationRequested)
        {
            failed = true;
            await LogAsync(said, cancellationToken).ConfigureAwait(false);
            throw;
        }

        await LogAsync(said, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The transcript did not take an activity of type {Type} on channel {Channel}.")]
    private static partial void LogFailure(ILogger logger, string? type, string? channel, Exception exception);

    private Activity Copy(Activity activity)
    {
        var copy = ActivityJson.Clone(activity);
        copy.Timestamp ??= _time.GetUtcNow();
        return copy;
    }

    private async Task LogAsync(List<Activity> said, CancellationToken cancellationToken)
    {
        foreach (var activity in said)
        {
            try
            {
                await _transcript.LogActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailure(_logger, activity.Type, activity.ChannelId, e);
            }
        }

        said.Clear();
    }
}
