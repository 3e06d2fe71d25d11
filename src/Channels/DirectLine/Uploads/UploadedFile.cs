namespace LegalAid.Channels.DirectLine;

/// <summary>A file that a user has sent.</summary>
/// <param name="Name">A safe name: no path, no control characters, at most 100 characters.</param>
/// <param name="ContentType">Its media type as the client gave it, one of those allowed.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record UploadedFile(string Name, string ContentType, byte[] Content);
