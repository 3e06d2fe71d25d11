namespace LegalAid.Intents.Danger;

/// <summary>A sentence with what the danger rules should make of it.</summary>
/// <param name="Kind">The kind of danger, or null for a near miss.</param>
/// <param name="Text">What was said.</param>
/// <param name="Place">File and line, for messages.</param>
public sealed record DangerCase(string? Kind, string Text, string Place)
{
    /// <summary>Reads a file of lines: kind or <c>none</c>, tab, sentence. A missing file has no cases.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">A line is wrong; the message names file and line.</exception>
    public static IReadOnlyList<DangerCase> Read(string path) =>
        File.Exists(path)
            ? [.. File.ReadLines(path).Select((line, i) => (line, i)).Where(entry => entry.line is [not '#', ..]).Select(entry => Parse(entry.line, $"{path}:{entry.i + 1}"))]
            : [];

    private static DangerCase Parse(string line, string place) =>
        line.Split('\t') is [var kind, { Length: > 0 } text] && (kind == "none" || DangerKinds.All.Contains(kind))
            ? new DangerCase(kind == "none" ? null : kind, text, place)
            : throw new ModelException($"{place}: write a kind ({string.Join(", ", DangerKinds.All)} or none), a tab, and a sentence.");
}
