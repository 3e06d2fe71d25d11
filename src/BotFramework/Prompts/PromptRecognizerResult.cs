namespace LegalAid.BotFramework.Prompts;

/// <summary>What a prompt understood.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public sealed class PromptRecognizerResult<T>
{
    /// <summary>Whether the answer was understood.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer; the type's default when it was not understood. A validator may change it.</summary>
    public T? Value { get; set; }
}
