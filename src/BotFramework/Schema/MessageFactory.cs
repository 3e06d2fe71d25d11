namespace LegalAid.BotFramework.Schema;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A message of words.</summary>
    /// <param name="text">To be read.</param>
    /// <param name="ssml">To be heard; none means the text.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; none is left unset.</param>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = string.IsNullOrWhiteSpace(text) ? null : text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint,
    };

    /// <summary>A message with buttons that say what stands on them.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toList = null) =>
        SuggestedActions(actions.Select(CardAction.FromString), text, ssml, inputHint, toList);

    /// <summary>A message with buttons.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = null,
        string? ssml = null,
        string? inputHint = null,
        IList<string>? toList = null)
    {
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    /// <summary>A message with one attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with a list of attachments.</summary>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments,
        string? text = null,
        string? ssml = null,
        string? inputHint = null)
    {
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = AttachmentLayoutTypes.List;
        message.Attachments = [.. attachments];
        return message;
    }

    /// <summary>A message with a file to be fetched.</summary>
    public static IMessageActivity ContentUrl(
        string url,
        string contentType,
        string? name = null,
        string? text = null,
        string? ssml = null,
        string? inputHint = null) =>
        Attachment(new Attachment(contentType, url, name: name), text, ssml, inputHint);
}
