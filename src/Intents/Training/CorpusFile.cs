namespace LegalAid.Intents.Training;

/// <summary>Reads the two kinds of corpus files.</summary>
internal static class CorpusFile
{
    /// <summary>
    /// Reads a file of our own: one utterance a line, in the first column; its label is the file's name. Empty lines and lines that start
    /// with <c>#</c> are comments.
    /// </summary>
    public static IReadOnlyList<LabelledUtterance> ReadOwn(string path) =>
    [
        .. File.ReadLines(path)
            .Select((line, i) => new LabelledUtterance(
                line.Split('\t')[0].Trim(), Path.GetFileNameWithoutExtension(path), null, $"{path}:{i + 1}"))
            .Where(utterance => utterance.Text is [not '#', ..]),
    ];

    /// <summary>Reads a file of questions: id, question, label, alternative label or empty.</summary>
    /// <exception cref="ModelException">A line has too few columns or an unknown label; the message names file and line.</exception>
    public static IReadOnlyList<LabelledUtterance> ReadQuestions(string path, IReadOnlyCollection<string> labels)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The file of questions {path} is missing. Name a file of lines: id, question, label, alternative.");
        }

        return [.. File.ReadLines(path).Select((line, i) => ReadQuestion(line, $"{path}:{i + 1}", labels)).OfType<LabelledUtterance>()];
    }

    private static LabelledUtterance? ReadQuestion(string line, string place, IReadOnlyCollection<string> labels)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        var cells = line.Split('\t');
        if (cells.Length < 3)
        {
            throw new ModelException($"{place}: {cells.Length} columns; write id, question, label and, where there is one, an alternative label.");
        }

        var alternative = cells.Length > 3 && cells[3].Length > 0 ? cells[3] : null;
        var unknown = new[] { cells[2], alternative }.FirstOrDefault(label => label is not null && !labels.Contains(label));
        return unknown is null
            ? new LabelledUtterance(cells[1], cells[2], alternative, place)
            : throw new ModelException($"{place}: label '{unknown}' is unknown; write one of {string.Join(", ", labels)}.");
    }
}
