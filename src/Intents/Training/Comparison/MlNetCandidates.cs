using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;

namespace LegalAid.Intents.Training.Comparison;

/// <summary>The trainers of ML.NET that suit sparse features and many labels.</summary>
/// <param name="labels">How many labels there are.</param>
/// <param name="regularization">The L2 weight of the plan that they are compared for.</param>
internal sealed class MlNetCandidates(int labels, float regularization)
{
    private const int Seed = 12348;

    // Boosted trees look at every feature of every example in every round; one that is in a handful of examples tells them nothing.
    private const int LeastOftenForTrees = 8;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Candidate> All =>
    [
        Of("LbfgsMaximumEntropy", context => MaximumEntropyTrainer.Estimator(context, regularization)),
        Of("SdcaMaximumEntropy", context => context.MulticlassClassification.Trainers.SdcaMaximumEntropy(
            new SdcaMaximumEntropyMulticlassTrainer.Options
            {
                ExampleWeightColumnName = nameof(ExampleRow.Weight),
                L1Regularization = 0,
                L2Regularization = 3e-5f,
                MaximumNumberOfIterations = 30,
                NumberOfThreads = 1,
            })),
        Of("AveragedPerceptron, one versus all", context => context.MulticlassClassification.Trainers.OneVersusAll(
            context.BinaryClassification.Trainers.AveragedPerceptron(numberOfIterations: 10))),
        Of("LinearSvm, one versus all", context => context.MulticlassClassification.Trainers.OneVersusAll(
            context.BinaryClassification.Trainers.LinearSvm(numberOfIterations: 10))),
        Of("LightGbm", context => context.MulticlassClassification.Trainers.LightGbm(new LightGbmMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(ExampleRow.Weight),
            NumberOfIterations = 60,
            LearningRate = 0.15,
            NumberOfLeaves = 15,
            MinimumExampleCountPerLeaf = 5,
            NumberOfThreads = 2,
            Seed = Seed,
            Deterministic = true,
        }), LeastOftenForTrees),
    ];

    private Candidate Of<T>(string name, Func<MLContext, IEstimator<T>> trainer, int leastOften = 1)
        where T : ITransformer =>
        new(name, (examples, questions) =>
        {
            var context = new MLContext(Seed);
            var rows = new ExampleRows(examples, labels, leastOften);
            var model = trainer(context).Fit(rows.View(context, examples));
            var asked = rows.View(context, [.. questions.Select(features => new TrainingExample(features, 0, 1))]);
            return [.. model.Transform(asked).GetColumn<VBuffer<float>>("Score").Select(score => score.DenseValues().ToArray())];
        });
}
