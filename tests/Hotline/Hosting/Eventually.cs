using System.Diagnostics;

namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>Waits for what another task brings about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> look)
        where T : class
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(10))
        {
            if (await look() is { } found)
            {
                return found;
            }

            if (clock.Elapsed > Deadline)
            {
                throw new TimeoutException($"Waited {Deadline.TotalSeconds} s in vain: {what}.");
            }
        }
    }

    public static Task IsTrueAsync(string what, Func<bool> condition) => IsTrueAsync(what, () => Task.FromResult(condition()));

    public static Task IsTrueAsync(string what, Func<Task<bool>> condition) =>
        GetAsync(what, async () => await condition() ? string.Empty : null);
}
