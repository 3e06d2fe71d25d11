namespace LegalAid.BotFramework.Prompts;

/// <summary>How choices are written into text.</summary>
/// <param name="InlineSeparator">Between choices.</param>
/// <param name="InlineOr">Between two choices.</param>
/// <param name="InlineOrMore">Before the last of three or more.</param>
/// <param name="IncludeNumbers">Whether choices are numbered.</param>
public sealed record ChoiceFactoryOptions(string InlineSeparator = "，", string InlineOr = "或", string InlineOrMore = "，或", bool IncludeNumbers = true);
