namespace LegalAid.Intents.Training.Comparison;

/// <summary>How well one way of training finds the matters of questions that it did not see. Shares are 0 to 1.</summary>
/// <param name="Trainer">Its name.</param>
/// <param name="Questions">How many questions were judged.</param>
/// <param name="Accuracy">Share whose best matter is the label.</param>
/// <param name="AccuracyWithAlternative">Share whose best matter is the label or the alternative label.</param>
/// <param name="TopThree">Share whose label is among the three best matters.</param>
/// <param name="MacroF1">Mean F1 of the labels that occur.</param>
/// <param name="TrainingTime">What learning from all parts but one took, on average.</param>
public sealed record TrainerFigures(
    string Trainer,
    int Questions,
    double Accuracy,
    double AccuracyWithAlternative,
    double TopThree,
    double MacroF1,
    TimeSpan TrainingTime);
