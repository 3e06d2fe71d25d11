namespace LegalAid.BotFramework.Dialogs;

/// <summary>One step of a waterfall: says or asks something, and returns how to go on.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
