using System.Reflection;

namespace LegalAid.Queue.Scripts;

/// <summary>The embedded scripts: each is <c>common.lua</c> followed by its own file.</summary>
internal static class ScriptText
{
    private static readonly string Common = Read("common");

    public static readonly string Abandon = Whole("abandon");
    public static readonly string Accept = Whole("accept");
    public static readonly string Callback = Whole("callback");
    public static readonly string Close = Whole("close");
    public static readonly string Decline = Whole("decline");
    public static readonly string Enqueue = Whole("enqueue");
    public static readonly string Find = Whole("find");
    public static readonly string FindAgent = Whole("find_agent");
    public static readonly string FindByAgent = Whole("find_by_agent");
    public static readonly string FindPlace = Whole("find_place");
    public static readonly string Heartbeat = Whole("heartbeat");
    public static readonly string Lines = Whole("lines");
    public static readonly string Match = Whole("match");
    public static readonly string Rebuild = Whole("rebuild");
    public static readonly string Recover = Whole("recover");
    public static readonly string Return = Whole("return");
    public static readonly string SetState = Whole("set_state");
    public static readonly string SignIn = Whole("sign_in");
    public static readonly string SignOut = Whole("sign_out");
    public static readonly string WrapUp = Whole("wrap_up");

    private static string Whole(string name) => Common + "\n" + Read(name);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".lua")
            ?? throw new InvalidOperationException($"The script '{name}.lua' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
