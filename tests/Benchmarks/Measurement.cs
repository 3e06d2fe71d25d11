using System.Collections.Concurrent;
using System.Diagnostics;

namespace LegalAid.Benchmarks;

/// <summary>Runs conversations side by side for a while and tells how long each post took.</summary>
internal sealed record Measurement(double PerSecond, TimeSpan Median, TimeSpan P99)
{
    public static async Task<Measurement> RunAsync(
        string name, Func<ConcurrentBag<TimeSpan>, CancellationToken, Task> conversation, int atOnce, TimeSpan duration)
    {
        var took = new ConcurrentBag<TimeSpan>();
        using var end = new CancellationTokenSource(duration);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                await conversation(took, CancellationToken.None);
            }
        })));
        var elapsed = Stopwatch.GetElapsedTime(began);
        var sorted = took.Order().ToList();
        var result = new Measurement(sorted.Count / elapsed.TotalSeconds, At(sorted, 0.5), At(sorted, 0.99));
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: {result.PerSecond:0} turns/s, p50 {result.Median.TotalMilliseconds:0.0} ms, p99 {result.P99.TotalMilliseconds:0.0} ms, {sorted.Count} turns"));
        return result;
    }

    private static TimeSpan At(List<TimeSpan> sorted, double quantile) => sorted[(int)((sorted.Count - 1) * quantile)];
}
