namespace LegalAid.Consultations.Content;

/// <summary>The content cannot be used; every error is listed with its file and line.</summary>
public sealed class ContentException(IReadOnlyList<ContentError> errors)
    : Exception($"The content has {errors.Count} error(s):{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
{
    /// <summary>All errors, by file and line.</summary>
    public IReadOnlyList<ContentError> Errors { get; } = errors;
}
