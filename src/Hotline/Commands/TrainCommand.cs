using System.CommandLine;
using LegalAid.Consultations.Content;
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
        var dialogs = CommonOptions.Dialogs();
        var command = new Command("train", "Train the intent models.") { models, dialogs, corpus, corrections, output };
        command.SetAction((parsed, cancellationToken) => Starting.GuardAsync(async () =>
        {
            var directory = parsed.GetValue(models)!;
            var shared = parsed.GetValue(corpus)!;
            var report = await IntentTraining.TrainAsync(
                new TrainingSources(directory, Directory.Exists(shared) ? shared : null, parsed.GetValue(corrections), AskedIn(parsed.GetValue(dialogs)!)),
                parsed.GetValue(output) ?? directory,
                new Progress<string>(Console.Error.WriteLine),
                cancellationToken);
            Console.WriteLine(report);
        }));
        return command;
    }

    /// <summary>The ways in which people ask for the answers in a dialogs directory.</summary>
    internal static IReadOnlyList<AskedQuestion> AskedIn(string dialogs) =>
    [
        .. ConsultationContent.Load(dialogs).Answers.All
            .SelectMany(answer => answer.Asked.Select(text => new AskedQuestion(answer.Matter.Code, text))),
    ];
}
