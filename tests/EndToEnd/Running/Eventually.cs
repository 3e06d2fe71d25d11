namespace LegalAid.EndToEnd.Tests.Running;

/// <summary>Waits for a condition, with a deadline that only a broken program reaches.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);

    /// <exception cref="TimeoutException">It did not become true; the message says what was waited for.</exception>
    public static Task TrueAsync(Func<Task<bool>> condition, Func<string> what) =>
        FoundAsync(async () => await condition() ? string.Empty : null, what);

    /// <summary>The first result that is not null.</summary>
    /// <exception cref="TimeoutException">There was none; the message says what was waited for.</exception>
    public static async Task<T> FoundAsync<T>(Func<Task<T?>> find, Func<string> what)
        where T : class
    {
        for (var since = TimeProvider.System.GetTimestamp(); ; await Task.Delay(LookAgainAfter))
        {
            if (await find() is { } found)
            {
                return found;
            }

            if (TimeProvider.System.GetElapsedTime(since) > Deadline)
            {
                throw new TimeoutException($"Within {Deadline.TotalSeconds:0} seconds it did not happen: {what()}");
            }
        }
    }
}
