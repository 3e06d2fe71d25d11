using System.Diagnostics;

namespace LegalAid.Channels.Tests.Hosting;

/// <summary>Waits for what another task brings about.</summary>
public static class Eventually
{
    public static async Task<bool> IsTrueAsync(Func<Task<bool>> condition, TimeSpan? deadline = null)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (clock.Elapsed > (deadline ?? TimeSpan.FromSeconds(10)))
            {
                return false;
            }

            await Task.Delay(20);
        }

        return true;
    }
}
