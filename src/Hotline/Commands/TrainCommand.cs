using System.CommandLine;
using LegalAid.Intents.Training;

namespace LegalAid.Hotline.Commands;

/// <summary><c>train</c>: builds the models from <c>models/corpus</c> and, where it is there, the shared corpus.</summary>
public static class TrainCommand
{
    public static Command Create()
    {
        var models = CommonOptions.Models();
        var corpus = CommonOptions.SharedCorpus();
        var output = new Option<string?>("--output") { Description = "Where the trained files go; the models directory itself where it is not given." };
        var corrections = new Option<string?>("--corrections")
        {
            Description = "Agents' approved corrections to learn from as well: a file that 'corrections export' wrote, or a folder of them.",
        };
        var command = new Command("train", "Train the intent models.") { models, corpus, corrections, output };
        command.SetAction((parsed, cancellationToken) => Starting.GuardAsync(async () =>
        {
            var directory = parsed.GetValue(models)!;
            var shared = parsed.GetValue(corpus)!;
            var report = await IntentTraining.TrainAsync(
                new TrainingSources(directory, Directory.Exists(shared) ? shared : null, parsed.GetValue(corrections)),
                parsed.GetValue(output) ?? directory,
                new Progress<string>(Console.Error.WriteLine),
                cancellationToken);
            Console.WriteLine(report);
        }));
        return command;
    }
}
