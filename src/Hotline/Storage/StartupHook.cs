/// <summary>Runs inside the embedded Garnet child before its own Main (.NET startup hook): ends the child when the parent's pipe closes.</summary>
/// <remarks>The runtime looks for exactly this type, without a namespace, in the assembly that DOTNET_STARTUP_HOOKS names.</remarks>
internal static class StartupHook
{
    public static void Initialize()
    {
        var watch = new Thread(() =>
        {
            using var parent = Console.OpenStandardInput();
            while (parent.ReadByte() >= 0)
            {
            }

            // Whatever the parent was told is done has been handed to the log; let the log reach the disk.
            Thread.Sleep(300);
            Environment.Exit(0);
        })
        {
            IsBackground = true,
            Name = "parent-watch",
        };
        watch.Start();
    }
}
