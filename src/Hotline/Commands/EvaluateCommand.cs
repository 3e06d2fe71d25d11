using System.CommandLine;
using LegalAid.Hotline.Storage;
using LegalAid.Intents;
using LegalAid.Intents.Evaluation;

namespace LegalAid.Hotline.Commands;

/// <summary><c>evaluate</c>: measures the models on labelled questions.</summary>
public static class EvaluateCommand
{
    public static Command Create()
    {
        var models = CommonOptions.Models();
        var questions = new Argument<string>("questions")
        {
            Description = "A TSV file: id, question, label, alternative label.",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "corpus", "dev.tsv"),
        };
        var command = new Command("evaluate", "Measure the models on labelled questions.") { models, questions };
        command.SetAction((parsed, _) => Starting.GuardAsync(async () =>
        {
            var path = parsed.GetValue(questions)!;
            if (!File.Exists(path))
            {
                throw new StartException($"There are no labelled questions at {path}. Name a TSV file: id, question, label, alternative label.");
            }

            var report = IntentEvaluation.Evaluate(IntentClassifier.Load(parsed.GetValue(models)!), path);
            await Console.Out.WriteLineAsync(report.ToText());
        }));
        return command;
    }
}
