namespace LegalAid.Channels.DirectLine;

/// <summary>Makes file names from strangers fit to show. They never become a path here.</summary>
internal static class FileNames
{
    private const int MaxLength = 100;

    /// <summary>The last path part, without control characters, at most 100 characters with its extension kept; <c>file</c> where nothing is left.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").AsSpan()[((name ?? "").LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var clean = string.Concat(last.ToString().Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>' or '|' or '?' or '*'))).Trim(' ', '.');
        if (clean.Length > MaxLength)
        {
            var extension = Path.GetExtension(clean) is { Length: <= 10 } ending ? ending : "";
            clean = clean[..(MaxLength - extension.Length)] + extension;
        }

        return clean.Length == 0 ? "file" : clean;
    }
}
