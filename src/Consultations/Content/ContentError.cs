namespace LegalAid.Consultations.Content;

/// <summary>One thing that is wrong in the content, and where.</summary>
/// <param name="File">The file, relative to the content's directory, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Kind">What sort of error it is.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record ContentError(string File, int Line, ContentErrorKind Kind, string Message)
{
    /// <summary><c>file:line: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
