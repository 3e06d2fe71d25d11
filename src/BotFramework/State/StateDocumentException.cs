namespace LegalAid.BotFramework.State;

/// <summary>A stored document cannot be read, as a whole or one property of it. It stays as it is until it is deleted or mended.</summary>
/// <remarks>The message holds neither key nor content, since both tell of people; <see cref="Key"/> names the document.</remarks>
public sealed class StateDocumentException : Exception
{
    /// <summary>Names the document and says what is wrong with it.</summary>
    /// <param name="key">The key of the document.</param>
    /// <param name="message">What is wrong, and how to mend it.</param>
    /// <param name="innerException">What the reader said.</param>
    public StateDocumentException(string key, string message, Exception? innerException = null)
        : base(message, innerException) => Key = key;

    /// <summary>The key of the document.</summary>
    public string Key { get; }
}
