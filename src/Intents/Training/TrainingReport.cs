namespace LegalAid.Intents.Training;

/// <summary>What a training came to. Accuracies are by cross-validation: each utterance judged by a model that did not see it.</summary>
/// <param name="MatterUtterances">Utterances the matter model learned from.</param>
/// <param name="MatterAccuracy">Share of them whose matter was found, 0 to 1.</param>
/// <param name="Threshold">From which confidence on the caller is not asked back.</param>
/// <param name="SureShare">Share of them that reach the threshold, 0 to 1.</param>
/// <param name="SureAccuracy">Share of those whose matter, or its alternative, was found, 0 to 1.</param>
/// <param name="ActUtterances">Utterances the act model learned from.</param>
/// <param name="ActAccuracy">Share of them whose act was found, 0 to 1.</param>
/// <param name="DangerSentences">Sentences that tell of danger.</param>
/// <param name="DangerRecall">Share of them that the model alone, without the rules, took for danger, 0 to 1.</param>
/// <param name="DangerFalseAlarms">Share of near misses that the model alone, without the guards, took for danger, 0 to 1.</param>
public sealed record TrainingReport(
    int MatterUtterances,
    double MatterAccuracy,
    double Threshold,
    double SureShare,
    double SureAccuracy,
    int ActUtterances,
    double ActAccuracy,
    int DangerSentences,
    double DangerRecall,
    double DangerFalseAlarms);
