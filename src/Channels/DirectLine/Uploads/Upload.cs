namespace LegalAid.Channels.DirectLine;

/// <summary>What reading an upload has come to.</summary>
internal abstract record Upload
{
    private Upload()
    {
    }

    /// <summary>Read whole.</summary>
    /// <param name="ActivityJson">The message to which the files belong; null where the client sent none.</param>
    /// <param name="Files">One file at least.</param>
    public sealed record Complete(byte[]? ActivityJson, IReadOnlyList<UploadedFile> Files) : Upload;

    /// <summary>Too large, of a kind not taken, or no upload at all.</summary>
    public sealed record Refused(DirectLineError Error) : Upload;
}
