using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.Prompts;

/// <summary>What a validator knows.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public sealed class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, DialogValues state, PromptOptions options, int attemptCount)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
        AttemptCount = attemptCount;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was understood.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was begun with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the validator keeps between answers.</summary>
    public DialogValues State { get; }

    /// <summary>How many answers the user gave, this one included; 1 for the first.</summary>
    public int AttemptCount { get; }
}
