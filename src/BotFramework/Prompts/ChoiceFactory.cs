using System.Globalization;
using System.Text;
using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Prompts;

/// <summary>Makes messages that show choices.</summary>
/// <remarks>Where choices go into the text they go into the spoken text as well, unless that is SSML: then whoever wrote it speaks them.</remarks>
public static class ChoiceFactory
{
    private static readonly ChoiceFactoryOptions Defaults = new();

    /// <summary>Buttons where the channel has them, else a numbered list.</summary>
    public static IMessageActivity ForChannel(string? channelId, IList<Choice> list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Channel.SupportsSuggestedActions(channelId, list.Count) ? SuggestedAction(list, text, speak) : List(list, text, speak, options);
    }

    /// <summary>The choices within the text: 问题 (1) 甲，(2) 乙，或 (3) 丙.</summary>
    public static Activity Inline(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var style = options ?? Defaults;
        var line = new StringBuilder();
        for (var i = 0; i < choices.Count; i++)
        {
            line.Append(i == 0 ? string.Empty : i < choices.Count - 1 ? style.InlineSeparator : choices.Count == 2 ? style.InlineOr : style.InlineOrMore);
            if (style.IncludeNumbers)
            {
                line.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            line.Append(Title(choices[i]));
        }

        return MessageFactory.Text($"{text} {line}".Trim(), IsPlain(speak) ? $"{speak} {line}" : speak, InputHints.ExpectingInput);
    }

    /// <summary>The choices as a list below the text, each on its own line.</summary>
    public static Activity List(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var style = options ?? Defaults;
        var lines = choices.Select((choice, i) => style.IncludeNumbers ? $"{i + 1}. {Title(choice)}" : $"- {Title(choice)}");
        var spoken = choices.Select((choice, i) => style.IncludeNumbers ? $"{i + 1}，{Title(choice)}。" : $"{Title(choice)}。");
        return MessageFactory.Text(
            $"{text}\n{string.Join('\n', lines)}".Trim(),
            IsPlain(speak) ? $"{speak} {string.Concat(spoken)}" : speak,
            InputHints.ExpectingInput);
    }

    /// <summary>The choices as buttons.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return MessageFactory.SuggestedActions(choices.Select(choice => choice.Action ?? CardAction.FromString(choice.Value ?? string.Empty)), text, speak, InputHints.ExpectingInput);
    }

    /// <summary>Choices without synonyms.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) => [.. choices.Select(value => new Choice(value))];

    private static string Title(Choice choice) => choice.Action?.Title ?? choice.Value ?? string.Empty;

    private static bool IsPlain(string? speak) => !string.IsNullOrWhiteSpace(speak) && !speak.TrimStart().StartsWith('<');
}
