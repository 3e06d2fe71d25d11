namespace LegalAid.BotFramework.Prompts;

/// <summary>What channels can show.</summary>
public static class Channel
{
    private const int MostButtons = 100;

    /// <summary>Whether a channel shows buttons below a message.</summary>
    /// <param name="channelId">The channel, in lower case.</param>
    /// <param name="buttonCnt">How many buttons.</param>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = MostButtons) =>
        channelId is "directline" or "webchat" or "emulator" && buttonCnt <= MostButtons;
}
