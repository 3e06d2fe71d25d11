using System.Collections.Concurrent;

namespace LegalAid.Hotline.Commands.Terminal;

/// <summary>Reads lines, says them, prints what comes back. With redirected input it waits for each answer, so that a script reads well.</summary>
internal sealed class Chat(DirectLineClient client, TextReader input, TextWriter output, bool waitForAnswers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Replies of one turn arrive together; this long after the last one the turn is taken to be over.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly ConcurrentDictionary<string, bool> _answered = new();
    private readonly SemaphoreSlim _printed = new(0);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var printing = PrintAsync(ending.Token);
        if (waitForAnswers)
        {
            // The greeting comes by itself.
            await WaitAsync(() => !_answered.IsEmpty, cancellationToken);
        }

        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (waitForAnswers)
            {
                await output.WriteLineAsync($"> {line}");
            }

            var asked = await client.SayAsync(line, cancellationToken);
            if (waitForAnswers)
            {
                await WaitAsync(() => _answered.ContainsKey(asked), cancellationToken);
            }
        }

        await ending.CancelAsync();
        await printing;
    }

    private async Task WaitAsync(Func<bool> isAnswered, CancellationToken cancellationToken)
    {
        while (await _printed.WaitAsync(isAnswered() ? Quiet : Patience, cancellationToken))
        {
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
                _answered[activity.ReplyToId ?? string.Empty] = true;
                _printed.Release();
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
