using LegalAid.Intents.Acts;
using LegalAid.Intents.Danger;
using LegalAid.Intents.Matters;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Training;

/// <summary>The utterances that were written for this project, under <c>corpus/</c> of the models directory.</summary>
public sealed class ModelCorpus
{
    /// <summary>Utterances that each matter should have.</summary>
    public const int LeastPerMatter = 150;

    /// <summary>Utterances that each act should have.</summary>
    public const int LeastPerAct = 60;

    /// <summary>Sentences that the danger set should have, half of them near misses.</summary>
    public const int LeastDanger = 400;

    // From this share of common character pairs on, an utterance repeats another one.
    private const double NearlySame = 0.85;

    private ModelCorpus(
        string directory,
        IReadOnlyList<LabelledUtterance> matters,
        IReadOnlyList<LabelledUtterance> acts,
        IReadOnlyList<DangerCase> danger,
        IReadOnlyList<DangerCase> dangerCheck)
    {
        BaseDirectory = directory;
        Matters = matters;
        Acts = acts;
        Danger = danger;
        DangerCheck = dangerCheck;
    }

    /// <summary>The sentences that the danger model learns from and that the signals were tuned on.</summary>
    public IReadOnlyList<DangerCase> Danger { get; }

    /// <summary>Sentences on which danger is measured: nothing learns from them.</summary>
    public IReadOnlyList<DangerCase> DangerCheck { get; }

    internal string BaseDirectory { get; }

    internal IReadOnlyList<LabelledUtterance> Matters { get; }

    internal IReadOnlyList<LabelledUtterance> Acts { get; }

    /// <summary>Reads <c>corpus/matters/*.tsv</c>, <c>corpus/acts/*.tsv</c>, <c>corpus/danger.tsv</c> and <c>corpus/danger-check.tsv</c>; what is absent is empty.</summary>
    /// <param name="modelsDirectory">The models directory.</param>
    /// <exception cref="ModelException">A file or a line of it is wrong; the message names it.</exception>
    public static ModelCorpus Read(string modelsDirectory)
    {
        var corpus = Path.Combine(modelsDirectory, "corpus");
        return new ModelCorpus(
            corpus,
            ReadFolder(Path.Combine(corpus, "matters"), MatterCodes.All),
            ReadFolder(Path.Combine(corpus, "acts"), ActCodes.All),
            DangerCase.Read(Path.Combine(corpus, "danger.tsv")),
            DangerCase.Read(Path.Combine(corpus, "danger-check.tsv")));
    }

    /// <summary>What is wrong with the corpus, each with file and line; empty when nothing is.</summary>
    /// <param name="modelsDirectory">The models directory.</param>
    /// <param name="sharedCorpusDirectory">Where labelled questions are that must not be repeated here; null when there are none.</param>
    public static IReadOnlyList<string> Check(string modelsDirectory, string? sharedCorpusDirectory = null)
    {
        ModelCorpus corpus;
        try
        {
            corpus = Read(modelsDirectory);
        }
        catch (ModelException e)
        {
            return [e.Message];
        }

        return
        [
            .. TooFew(Path.Combine(corpus.BaseDirectory, "matters"), corpus.Matters, MatterCodes.All, LeastPerMatter),
            .. TooFew(Path.Combine(corpus.BaseDirectory, "acts"), corpus.Acts, ActCodes.All, LeastPerAct),
            .. TooFewDanger(corpus),
            .. Repeated(corpus.Matters),
            .. Repeated(corpus.Acts),
            .. Repeated([.. corpus.Danger.Concat(corpus.DangerCheck).Select(danger => new LabelledUtterance(danger.Text, danger.Kind ?? "none", null, danger.Place))]),
            .. sharedCorpusDirectory is null ? [] : CopiedFrom(sharedCorpusDirectory, corpus),
        ];
    }

    private static List<LabelledUtterance> ReadFolder(string folder, IReadOnlyList<string> labels)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).ToList();
        var stray = files.Find(file => !labels.Contains(Path.GetFileNameWithoutExtension(file)));
        return stray is null
            ? [.. files.SelectMany(CorpusFile.ReadOwn)]
            : throw new ModelException($"{stray}:1: the file's name is no known label; name it after one of {string.Join(", ", labels)}.");
    }

    private static IEnumerable<string> TooFew(string folder, IReadOnlyList<LabelledUtterance> utterances, IReadOnlyList<string> labels, int least)
    {
        var counts = utterances.CountBy(utterance => utterance.Label).ToDictionary();
        return labels
            .Select(label => (Label: label, Count: counts.GetValueOrDefault(label)))
            .Where(entry => entry.Count < least)
            .Select(entry => $"{Path.Combine(folder, entry.Label)}.tsv:1: {entry.Count} utterances; write at least {least}.");
    }

    private static IEnumerable<string> TooFewDanger(ModelCorpus corpus)
    {
        var danger = corpus.Danger.Count(entry => entry.Kind is not null);
        var path = Path.Combine(corpus.BaseDirectory, "danger.tsv");
        if (corpus.Danger.Count < LeastDanger)
        {
            yield return $"{path}:1: {corpus.Danger.Count} sentences; write at least {LeastDanger}.";
        }

        if (Math.Min(danger, corpus.Danger.Count - danger) < LeastDanger / 2)
        {
            yield return $"{path}:1: {danger} dangers and {corpus.Danger.Count - danger} near misses; write at least {LeastDanger / 2} of each.";
        }

        foreach (var kind in DangerKinds.All.Where(kind => corpus.Danger.All(entry => entry.Kind != kind)))
        {
            yield return $"{path}:1: no sentence of kind '{kind}'; write some.";
        }
    }

    private static IEnumerable<string> Repeated(IReadOnlyList<LabelledUtterance> utterances) =>
        utterances
            .GroupBy(utterance => UtteranceText.Normalize(utterance.Text), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Last().Place}: says the same as {group.First().Place}; take one of them out.");

    private static IEnumerable<string> CopiedFrom(string sharedCorpusDirectory, ModelCorpus corpus)
    {
        var questions = Directory.Exists(sharedCorpusDirectory)
            ? Directory.GetFiles(sharedCorpusDirectory, "*.tsv").Order(StringComparer.Ordinal)
                .SelectMany(path => CorpusFile.ReadQuestions(path, MatterCodes.All))
                .Select(question => (question.Place, Pairs: PairsOf(question.Text)))
                .ToList()
            : throw new ModelException($"The directory of labelled questions {sharedCorpusDirectory} is missing.");
        var byPair = questions.SelectMany((question, i) => question.Pairs.Select(pair => (pair, i))).ToLookup(entry => entry.pair, entry => entry.i);
        foreach (var (text, place) in corpus.Matters.Concat(corpus.Acts).Select(utterance => (utterance.Text, utterance.Place))
            .Concat(corpus.Danger.Concat(corpus.DangerCheck).Select(danger => (danger.Text, danger.Place))))
        {
            var pairs = PairsOf(text);
            var repeated = pairs.SelectMany(pair => byPair[pair]).CountBy(i => i)
                .FirstOrDefault(entry => (double)entry.Value / Math.Max(pairs.Count, questions[entry.Key].Pairs.Count) >= NearlySame);
            if (repeated.Value > 0)
            {
                yield return $"{place}: repeats {questions[repeated.Key].Place}, which must not be copied; say it in other words.";
            }
        }
    }

    private static HashSet<string> PairsOf(string text)
    {
        var normalized = $"^{string.Concat(UtteranceText.Normalize(text).Where(c => c is not (' ' or ',' or '.' or '?' or '!')))}$";
        return [.. Enumerable.Range(0, normalized.Length - 1).Select(i => normalized.Substring(i, 2))];
    }
}
