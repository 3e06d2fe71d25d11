namespace LegalAid.Consultations.Content;

/// <summary>Gathers errors while content is read, so that a writer sees all of them at once.</summary>
internal sealed class ContentErrors
{
    private readonly List<ContentError> _errors = [];

    public bool Any => _errors.Count > 0;

    public void Add(string file, long line, ContentErrorKind kind, string message) => _errors.Add(new ContentError(file, (int)line, kind, message));

    public IReadOnlyList<ContentError> Sorted() =>
        [.. _errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)];
}
