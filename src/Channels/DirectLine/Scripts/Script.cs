namespace LegalAid.Channels.DirectLine;

/// <summary>The text of the Lua scripts beside this file; each says in its header what it takes, gives and guarantees.</summary>
internal static class Script
{
    public static string Start { get; } = Read("start");

    public static string Append { get; } = Read("append");

    public static string Deliver { get; } = Read("deliver");

    public static string Page { get; } = Read("read");

    public static string Extend { get; } = Read("extend");

    private static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream($"{name}.lua")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
