using System.Collections.Concurrent;
using LegalAid.BotFramework.Schema;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Turns;

namespace LegalAid.Hotline.Records;

/// <summary>Keeps what was said in a turn, encrypted, each activity once, and tells the desk that there is something new.</summary>
/// <remarks>Turns that end while a write is under way are written together: a database commits once for many conversations.</remarks>
public sealed class TranscriptWriter(ConsultationRecords records, TranscriptNews news) : IDisposable
{
    private const int MostAtOnce = 100;

    private readonly ConcurrentQueue<Pending> _pending = new();
    private readonly SemaphoreSlim _writing = new(1);

    public async Task WriteAsync(ConversationKey conversation, Activity heard, TurnOutcome said, CancellationToken cancellationToken)
    {
        var part = new TranscriptPart(conversation.ToString(), [.. Lines(heard, said)]);
        if (part.Lines.Count > 0)
        {
            await KeepAsync(new Pending(part), cancellationToken);
        }

        await news.TellAsync(part.ConversationId);
    }

    public void Dispose() => _writing.Dispose();

    private static IEnumerable<TranscriptLine> Lines(Activity heard, TurnOutcome said)
    {
        if (heard.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(heard.Text))
        {
            yield return new TranscriptLine(heard.Id!, TranscriptRole.Caller, heard.Text!, heard.Timestamp);
        }

        foreach (var reply in said.Replies.Where(reply => reply.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(reply.Text)))
        {
            yield return new TranscriptLine(reply.Id!, RoleOf(reply), reply.Text!, reply.Timestamp);
        }
    }

    private static TranscriptRole RoleOf(Activity reply) =>
        ActivityJson.ConvertTo<Speaker>(reply.ChannelData) is { Kind: Speaker.Agent } ? TranscriptRole.Agent : TranscriptRole.Bot;

    private async Task KeepAsync(Pending own, CancellationToken cancellationToken)
    {
        _pending.Enqueue(own);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (!own.Kept.Task.IsCompleted)
            {
                await KeepTogetherAsync(cancellationToken);
            }
        }
        finally
        {
            _writing.Release();
        }

        await own.Kept.Task;
    }

    private async Task KeepTogetherAsync(CancellationToken cancellationToken)
    {
        var together = new List<Pending>();
        while (together.Count < MostAtOnce && _pending.TryDequeue(out var next))
        {
            together.Add(next);
        }

        try
        {
            await records.AppendTranscriptsAsync([.. together.Select(pending => pending.Part)], cancellationToken);
            together.ForEach(pending => pending.Kept.SetResult());
        }
        catch (Exception e)
        {
            // Each turn stays in its inbox and is written again with it.
            together.ForEach(pending => pending.Kept.SetException(e));
        }
    }

    private sealed record Pending(TranscriptPart Part)
    {
        public TaskCompletionSource Kept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
