using LegalAid.Intents.Acts;
using LegalAid.Intents.Danger;
using LegalAid.Intents.Matters;
using LegalAid.Intents.Scoring;
using LegalAid.Intents.Text;
using LegalAid.Intents.Training.Comparison;

namespace LegalAid.Intents.Training;

/// <summary>Trains the models.</summary>
public static class IntentTraining
{
    // Requests to the hotline are no legal matter, but there are too many of them to count in full.
    private const float RequestAsOther = 0.3f;

    // Questions that tell of no danger: many, so each counts little.
    private const float QuestionAsNoDanger = 0.1f;

    // Written to find an answer, in tidy words: half as good as what a caller says.
    private const float AskedForAnswer = 0.5f;

    // A word alone teaches what callers mean who say nothing else, and what the questions at hand happen not to mention.
    private const float WordAlone = 0.2f;

    // All consultations together should weigh about as much as four other acts, not as a hundred.
    private const float ConsultShare = 4;

    private static readonly ModelPlan MatterPlan = new(
        "matters", MatterCodes.All, new FeatureSettings(17, 2, 1, 1, 2, 0.5f), ImportancePower: 0.7, Regularization: 0.1f, AlternativeWeight: 0.35f, BayesShare: 0.5f);

    private static readonly ModelPlan ActPlan = new(
        "acts", ActCodes.All, new FeatureSettings(15, 3, 1, 0.5f, 1, 0), ImportancePower: 0.5, Regularization: 0.03f, AlternativeWeight: 0);

    // A person who asks back "are you safe?" once too often does less harm than one who does not ask.
    private static readonly ModelPlan DangerPlan = new(
        "danger", DangerModel.Labels, new FeatureSettings(16, 3, 1, 1, 2, 0.5f), ImportancePower: 0.5, Regularization: 0.1f, AlternativeWeight: 0,
        BayesShare: 0.5f, Threshold: 0.3);

    /// <summary>Trains all models and writes them to a directory. The same sources make the same files.</summary>
    /// <param name="sources">Where to learn from.</param>
    /// <param name="outputDirectory">Where <c>matters.zip</c>, <c>acts.zip</c> and <c>danger.zip</c> go; usually the models directory itself.
    /// Another directory gets the lexicons and <c>danger-signals.tsv</c>, too, so that it can be loaded.</param>
    /// <param name="progress">Told in one line each what is being done.</param>
    /// <param name="cancellationToken">Ends the training; files are replaced only when all is done.</param>
    /// <exception cref="ModelException">There is too little to learn from, or a line of it is wrong.</exception>
    public static async Task<TrainingReport> TrainAsync(
        TrainingSources sources, string outputDirectory, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var lexicon = Lexicon.Load(Path.Combine(sources.ModelsDirectory, Lexicon.FileName));
        var dangerLexicon = Lexicon.Load(Path.Combine(sources.ModelsDirectory, DangerModel.LexiconFileName));
        var own = ModelCorpus.Read(sources.ModelsDirectory);
        var questions = Questions(sources);
        var corrections = sources.Corrections is { } corrected ? CorrectionsFile.Read(corrected) : [];
        if (sources.Corrections is not null)
        {
            progress?.Report($"matters: {corrections.Count} corrections by agents");
        }

        var matterExamples = MatterExamples(own, [.. questions, .. corrections], sources.Asked ?? [], lexicon);
        var actExamples = ActExamples(own, questions);
        RequireAll(MatterPlan, matterExamples.Where(IsWhole));
        RequireAll(ActPlan, actExamples);
        var dangerExamples = DangerExamples(own, questions);
        RequireAll(DangerPlan, dangerExamples);

        var asked = questions.ToHashSet();
        var matterTraining = new ModelTraining(MatterPlan, lexicon);
        var actTraining = new ModelTraining(ActPlan, lexicon);
        var (matters, matterAnswers) = await Task.Run(() => matterTraining.Train(matterExamples, example => asked.Contains(example.Utterance), progress, cancellationToken), cancellationToken);
        var (danger, dangerAnswers) = await Task.Run(
            () => new ModelTraining(DangerPlan, dangerLexicon).Train(dangerExamples, IsWhole, progress, cancellationToken), cancellationToken);
        var (acts, actAnswers) = await Task.Run(() => actTraining.Train(actExamples, IsWhole, progress, cancellationToken), cancellationToken);

        Directory.CreateDirectory(outputDirectory);
        await ModelFile.SaveAsync(matters, Path.Combine(outputDirectory, MatterModel.FileName), cancellationToken);
        await ModelFile.SaveAsync(danger, Path.Combine(outputDirectory, DangerModel.FileName), cancellationToken);
        await ModelFile.SaveAsync(acts, Path.Combine(outputDirectory, ActModel.FileName), cancellationToken);
        CopyWhatModelsNeed(sources.ModelsDirectory, outputDirectory);

        var judged = matterAnswers.Where(answer => IsWhole(answer.Example)).Select(answer => matterTraining.Judge(answer, matters.Card.Temperature)).ToList();
        var sure = judged.Where(judgement => judgement.Confidence >= matters.Card.Threshold).ToList();
        return new TrainingReport(
            judged.Count,
            judged.Average(judgement => judgement.Right ? 1 : 0),
            matters.Card.Threshold,
            (double)sure.Count / judged.Count,
            sure.Select(judgement => judgement.Fair ? 1d : 0).DefaultIfEmpty(0).Average(),
            actExamples.Count,
            actAnswers.Average(answer => actTraining.Judge(answer, acts.Card.Temperature).Right ? 1 : 0),
            own.Danger.Count(sentence => sentence.Kind is not null),
            AlarmShare(dangerAnswers, danger, answer => answer.Example.Utterance.Label != DangerModel.None),
            AlarmShare(dangerAnswers, danger, answer => answer.Example.Utterance.Label == DangerModel.None && IsWhole(answer.Example)));
    }

    /// <summary>
    /// Compares ways of training the matter model by five-fold cross-validation: each question of the public is judged by what was
    /// learned from the other four parts of the questions and of the own utterances.
    /// </summary>
    /// <param name="sources">Where to learn from.</param>
    /// <param name="progress">Told in one line each what is being done.</param>
    /// <param name="cancellationToken">Ends the comparison between two trainings.</param>
    /// <exception cref="ModelException">There is too little to learn from, or a line of it is wrong.</exception>
    public static async Task<ComparisonReport> CompareAsync(
        TrainingSources sources, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var lexicon = Lexicon.Load(Path.Combine(sources.ModelsDirectory, Lexicon.FileName));
        var questions = Questions(sources);
        if (questions.Count == 0)
        {
            throw new ModelException("There are no questions of the public to compare on. Name the directory of train.tsv with --shared-corpus.");
        }

        var examples = MatterExamples(ModelCorpus.Read(sources.ModelsDirectory), questions, sources.Asked ?? [], lexicon);
        var training = new ModelTraining(MatterPlan, lexicon);
        var judged = questions.ToHashSet();
        var comparison = new TrainerComparison(MatterPlan.Labels, [.. new MlNetCandidates(MatterPlan.Labels.Count, MatterPlan.Regularization).All, .. training.Candidates()]);
        return new ComparisonReport(await Task.Run(
            () => comparison.Compare(training.CrossValidate(examples), example => judged.Contains(example.Utterance), progress, cancellationToken),
            cancellationToken));
    }

    private static IReadOnlyList<LabelledUtterance> Questions(TrainingSources sources) =>
        sources.SharedCorpusDirectory is { } shared ? CorpusFile.ReadQuestions(Path.Combine(shared, "train.tsv"), MatterCodes.All) : [];

    /// <summary>Makes the output a models directory of its own, which can be loaded, measured and put in place of the old one.</summary>
    private static void CopyWhatModelsNeed(string modelsDirectory, string outputDirectory)
    {
        if (Path.GetFullPath(modelsDirectory) == Path.GetFullPath(outputDirectory))
        {
            return;
        }

        foreach (var file in (string[])[Lexicon.FileName, DangerModel.LexiconFileName, DangerRules.FileName])
        {
            File.Copy(Path.Combine(modelsDirectory, file), Path.Combine(outputDirectory, file), overwrite: true);
        }
    }

    private static double AlarmShare(IReadOnlyList<HeldOut> answers, LinearModel danger, Func<HeldOut, bool> which)
    {
        var none = DangerModel.Labels.ToList().IndexOf(DangerModel.None);
        return answers.Where(which)
            .Select(answer => 1 - LinearModel.Softmax(answer.Scores, danger.Card.Temperature)[none] >= danger.Card.Threshold ? 1d : 0)
            .DefaultIfEmpty(0)
            .Average();
    }

    private static List<WeightedUtterance> DangerExamples(ModelCorpus own, IReadOnlyList<LabelledUtterance> questions) =>
    [
        .. own.Danger.Select(sentence => new WeightedUtterance(
            new LabelledUtterance(sentence.Text, sentence.Kind ?? DangerModel.None, null, sentence.Place), 1)),
        .. own.Acts.Select(utterance => new WeightedUtterance(utterance with { Label = DangerModel.None }, 1)),
        .. own.Matters.Concat(questions).Select(utterance => new WeightedUtterance(
            utterance with { Label = DangerModel.None, Alternative = null }, QuestionAsNoDanger)),
    ];

    private static List<WeightedUtterance> MatterExamples(
        ModelCorpus own, IReadOnlyList<LabelledUtterance> questions, IReadOnlyList<AskedQuestion> asked, Lexicon lexicon) =>
    [
        .. questions.Select(question => new WeightedUtterance(question, 1)),
        .. own.Matters.Select(utterance => new WeightedUtterance(utterance, 1)),
        .. asked.Select(question => new WeightedUtterance(new LabelledUtterance(question.Text, question.Matter, null, "answers"), AskedForAnswer)),
        .. own.Acts.Where(utterance => utterance.Label != ActCodes.Consult)
            .Select(utterance => new WeightedUtterance(utterance with { Label = MatterCodes.Other }, RequestAsOther)),
        .. lexicon.Pointers
            .Select(pointer => new WeightedUtterance(new LabelledUtterance(pointer.Word, pointer.Matter, null, Lexicon.FileName), WordAlone)),
    ];

    private static List<WeightedUtterance> ActExamples(ModelCorpus own, IReadOnlyList<LabelledUtterance> questions)
    {
        var requests = own.Acts.Where(utterance => utterance.Label != ActCodes.Consult).ToList();
        var consults = own.Acts.Where(utterance => utterance.Label == ActCodes.Consult)
            .Concat(own.Matters.Concat(questions).Where(utterance => utterance.Label != MatterCodes.Other)
                .Select(utterance => utterance with { Label = ActCodes.Consult, Alternative = null }))
            .ToList();
        var acts = requests.Select(utterance => utterance.Label).Distinct().Count();
        var weight = acts == 0 || consults.Count == 0 ? 1 : Math.Min(1, ConsultShare * requests.Count / acts / consults.Count);
        return
        [
            .. requests.Select(utterance => new WeightedUtterance(utterance, 1)),
            .. consults.Select(utterance => new WeightedUtterance(utterance, weight)),
        ];
    }

    private static bool IsWhole(WeightedUtterance example) => example.Weight >= 1;

    private static void RequireAll(ModelPlan plan, IEnumerable<WeightedUtterance> examples)
    {
        var missing = plan.Labels.Except(examples.Select(example => example.Utterance.Label)).ToList();
        if (missing.Count > 0)
        {
            throw new ModelException(
                $"Nothing to learn {string.Join(", ", missing)} from. Write utterances to corpus/{plan.Name} in the models directory, "
                + "or name a directory of labelled questions.");
        }
    }
}
