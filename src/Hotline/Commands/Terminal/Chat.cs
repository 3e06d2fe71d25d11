
namespace LegalAid.Hotline.Commands.Terminal;

/// <summary>Reads lines, says them, prints what comes back. With redirected input it waits for each answer, so that a script reads well.</summary>
internal sealed class Chat(DirectLineClient client, TextReader input, TextWriter output, bool waitForAnswers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Replies of one turn arrive together; this long after the last one the turn is taken to be over.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly SemaphoreSlim _answered = new(0);
    private volatile string? _asked;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var printing = PrintAsync(ending.Token);
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (waitForAnswers)
            {
                await output.WriteLineAsync($"> {line}");
            }

            _asked = await client.SayAsync(line, cancellationToken);
            if (waitForAnswers)
            {
                await WaitAsync(cancellationToken);
            }
        }

        await ending.CancelAsync();
        await printing;
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var patience = Patience;
        while (await _answered.WaitAsync(patience, cancellationToken))
        {
            patience = Quiet;
        }
    }

    private async Task PrintAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var activity in client.HearAsync(cancellationToken))
            {
                await output.WriteLineAsync(activity.Text);
                if (activity.SuggestedActions?.Actions is { Count: > 0 } actions)
                {
                    await output.WriteLineAsync(string.Join("  ", actions.Select((action, index) => $"[{index + 1} {action.Title}]")));
                }

                await output.WriteLineAsync();
                if (activity.ReplyToId is null || activity.ReplyToId == _asked || _asked is null)
                {
                    _answered.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
