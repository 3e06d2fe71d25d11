using System.CommandLine;
using LegalAid.Hotline.Storage;
using LegalAid.Intents;
using LegalAid.Intents.Evaluation;
using LegalAid.Intents.Training;

namespace LegalAid.Hotline.Commands;

/// <summary><c>evaluate</c>: measures the models on labelled questions.</summary>
public static class EvaluateCommand
{
    private const int MayNotReplace = 2;

    public static Command Create()
    {
        var models = CommonOptions.Models();
        var questions = new Argument<string>("questions")
        {
            Description = "A TSV file: id, question, label, alternative label.",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "corpus", "dev.tsv"),
        };
        var against = new Option<string?>("--against")
        {
            Description = "The models directory in use: says whether the measured models may replace it (exit code 0) or not (2).",
        };
        var compare = new Option<bool>("--compare")
        {
            Description = "Compare trainers by five-fold cross-validation on the training questions instead; takes several minutes.",
        };
        var danger = new Option<bool>("--danger") { Description = "Measure the recognition of danger on corpus/danger-check.tsv of the models directory instead." };
        var corpus = CommonOptions.SharedCorpus();
        var dialogs = CommonOptions.Dialogs();
        var command = new Command("evaluate", "Measure the models on labelled questions.") { models, against, questions, compare, danger, corpus, dialogs };
        command.SetAction((parsed, cancellationToken) => Starting.GuardAsync(async () =>
        {
            if (parsed.GetValue(compare))
            {
                var comparison = await IntentTraining.CompareAsync(
                    new TrainingSources(parsed.GetValue(models)!, parsed.GetValue(corpus), Asked: TrainCommand.AskedIn(parsed.GetValue(dialogs)!)),
                    new Progress<string>(Console.Error.WriteLine),
                    cancellationToken);
                await Console.Out.WriteLineAsync(comparison.ToText());
                return 0;
            }

            if (parsed.GetValue(danger))
            {
                var directory = parsed.GetValue(models)!;
                var recognised = IntentEvaluation.EvaluateDanger(IntentClassifier.Load(directory), ModelCorpus.Read(directory).DangerCheck);
                await Console.Out.WriteLineAsync(recognised.ToText());
                return 0;
            }

            var path = parsed.GetValue(questions)!;
            if (!File.Exists(path))
            {
                throw new StartException($"There are no labelled questions at {path}. Name a TSV file: id, question, label, alternative label.");
            }

            var classifier = IntentClassifier.Load(parsed.GetValue(models)!);
            if (parsed.GetValue(against) is { } old)
            {
                var replacement = IntentEvaluation.EvaluateReplacement(IntentClassifier.Load(old), classifier, path);
                await Console.Out.WriteLineAsync(replacement.ToText());
                return replacement.MayReplace ? 0 : MayNotReplace;
            }

            await Console.Out.WriteLineAsync(IntentEvaluation.Evaluate(classifier, path).ToText());
            return 0;
        }));
        return command;
    }
}
