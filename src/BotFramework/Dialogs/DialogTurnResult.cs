namespace LegalAid.BotFramework.Dialogs;

/// <summary>What came of a call to a dialog.</summary>
/// <param name="Status">How things stand now.</param>
/// <param name="Result">What the dialog that ended returns; null when it returns nothing or has not ended.</param>
/// <param name="ParentEnded">The dialogs around this one were cancelled as well, so they must not go on.</param>
public sealed record DialogTurnResult(DialogTurnStatus Status, object? Result = null, bool ParentEnded = false);
