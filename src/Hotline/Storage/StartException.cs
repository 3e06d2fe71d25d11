namespace LegalAid.Hotline.Storage;

/// <summary>The program cannot start; the message says what is wrong and how to mend it.</summary>
public sealed class StartException(string message) : Exception(message);
