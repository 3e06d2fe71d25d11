using System.Globalization;

namespace LegalAid.Intents.Training.Comparison;

/// <summary>A comparison of trainers.</summary>
/// <param name="Trainers">What each came to, in the order in which they were compared.</param>
public sealed record ComparisonReport(IReadOnlyList<TrainerFigures> Trainers)
{
    /// <summary>A table, the best (by accuracy with alternative) first.</summary>
    public string ToText() => string.Join('\n',
    [
        "trainer                                              accuracy  with alternative   top-3  macro F1  seconds",
        .. Trainers.OrderByDescending(trainer => trainer.AccuracyWithAlternative).Select(trainer => string.Create(
            CultureInfo.InvariantCulture,
            $"{trainer.Trainer,-52}{trainer.Accuracy,9:F4}{trainer.AccuracyWithAlternative,18:F4}{trainer.TopThree,8:F4}{trainer.MacroF1,10:F4}{trainer.TrainingTime.TotalSeconds,9:F1}")),
        string.Create(CultureInfo.InvariantCulture, $"five-fold cross-validation on {Trainers[0].Questions} questions"),
    ]);
}
