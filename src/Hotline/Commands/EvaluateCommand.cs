using System.CommandLine;
using LegalAid.Hotline.Storage;
using LegalAid.Intents;
using LegalAid.Intents.Evaluation;

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
        var command = new Command("evaluate", "Measure the models on labelled questions.") { models, against, questions };
        command.SetAction((parsed, _) => Starting.GuardAsync(async () =>
        {
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
