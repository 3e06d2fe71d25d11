namespace LegalAid.BotFramework.Prompts;

/// <summary>Decides whether an answer is taken. Called for answers that were not understood, too.</summary>
/// <returns>True ends the prompt with the value; false asks again, unless the validator said something itself.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
