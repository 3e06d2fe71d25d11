using LegalAid.BotFramework.Turns;
using LegalAid.Intents;
using LegalAid.Intents.Acts;

namespace LegalAid.Hotline.Dialogs;

/// <summary>What the caller said in this turn, and what the classifier makes of it.</summary>
/// <param name="Text">The words, trimmed; no longer than <see cref="Longest"/>.</param>
/// <param name="Meaning">Matter, act and danger.</param>
/// <param name="Model">Fingerprint of the model that found this meaning.</param>
public sealed record Utterance(string Text, Classification Meaning, string Model)
{
    /// <summary>The longest text that is understood, in characters; the whole of it goes into the transcript.</summary>
    public const int Longest = 2000;

    // Inside a dialog a short answer may look like an act; only what is said plainly interrupts.
    private const double PlainAct = 0.9;
    private const int LongestCommand = 14;

    private static readonly string[] ThanksWords = ["谢", "辛苦"];
    private static readonly string[] FarewellWords = ["再见", "拜拜", "挂了"];

    /// <summary>The utterance of this turn; null when the turn's activity is not a message.</summary>
    public static Utterance? Of(ITurnContext context) => context.TurnState.Get<Utterance>();

    /// <summary>Without the words: this may be logged.</summary>
    public override string ToString() => $"{nameof(Utterance)} of {Text.Length} characters";

    /// <summary>Whether the caller says thanks, which ends nothing.</summary>
    public bool IsThanks => Meaning.Act == ActCodes.Goodbye && ThanksWords.Any(word => Text.Contains(word, StringComparison.Ordinal))
        && !FarewellWords.Any(word => Text.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether the caller plainly asks for this, whatever the dialog just asked.</summary>
    public bool Demands(string act) => Meaning.Act == act && Meaning.ActConfidence >= PlainAct && Text.Length <= LongestCommand;
}
