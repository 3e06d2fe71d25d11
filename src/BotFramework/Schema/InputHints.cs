namespace LegalAid.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.InputHint"/> as they stand on the wire. An absent hint means <see cref="AcceptingInput"/>.</summary>
public static class InputHints
{
    /// <summary>Ready for input, not waiting for it.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>Waits for input: a voice channel listens.</summary>
    public const string ExpectingInput = "expectingInput";

    /// <summary>Not ready for input.</summary>
    public const string IgnoringInput = "ignoringInput";
}
