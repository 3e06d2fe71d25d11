using LegalAid.Intents.Matters;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Training;

/// <summary>Reads what agents corrected: lines of a matter, a tab and the caller's masked words; <c>#</c> starts a comment line.</summary>
internal static class CorrectionsFile
{
    /// <param name="path">A file, or a folder whose <c>*.tsv</c> are read in the order of their names.</param>
    /// <exception cref="ModelException">There is no such file, or a line of it is wrong; the message names file and line.</exception>
    public static IReadOnlyList<LabelledUtterance> Read(string path) =>
    [
        .. FilesOf(path).SelectMany(file => File.ReadLines(file).Select((line, i) => (Line: line, Place: $"{file}:{i + 1}")))
            .Where(entry => !string.IsNullOrWhiteSpace(entry.Line) && entry.Line[0] != '#')
            .Select(entry => ReadLine(entry.Line, entry.Place)),
    ];

    private static IReadOnlyList<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path)
                ? [path]
                : throw new ModelException($"The corrections {path} are missing. Write them with the verb 'corrections export'.");
        }

        var files = Directory.GetFiles(path, "*.tsv");
        return files.Length > 0
            ? [.. files.Order(StringComparer.Ordinal)]
            : throw new ModelException($"The folder of corrections {path} has no .tsv file. Write one with the verb 'corrections export'.");
    }

    private static LabelledUtterance ReadLine(string line, string place)
    {
        if (line.Split('\t') is not [var matter, var words])
        {
            throw new ModelException($"{place}: {line.Split('\t').Length} columns; write a matter, a tab and the caller's words.");
        }

        if (!MatterCodes.All.Contains(matter))
        {
            throw new ModelException($"{place}: matter '{matter}' is unknown; write one of {string.Join(", ", MatterCodes.All)}.");
        }

        return UtteranceText.Normalize(words).Any(UtteranceText.IsHan)
            ? new LabelledUtterance(words.Trim(), matter, null, place)
            : throw new ModelException($"{place}: no Chinese words to learn from; take the line out.");
    }
}
