using System.CommandLine;
using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Hotline.Settings;
using LegalAid.Intents;
using LegalAid.Intents.Training;
using LegalAid.Queue.Seats;

namespace LegalAid.Hotline.Commands;

/// <summary><c>check</c>: checks dialogs, models and settings, and says what is wrong, with file and line.</summary>
public static class CheckCommand
{
    public static Command Create()
    {
        var dialogs = CommonOptions.Dialogs();
        var models = CommonOptions.Models();
        var corpus = CommonOptions.SharedCorpus();
        var law = new Option<string>("--law")
        {
            Description = "The mirror of statute texts; article numbers are checked against it where it is there.",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "law"),
        };
        var command = new Command("check", "Check dialogs, models and settings.") { dialogs, models, corpus, law };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, _) =>
        {
            var problems = Check(
                parsed.GetValue(dialogs)!, parsed.GetValue(models)!, Existing(parsed.GetValue(law)!), Existing(parsed.GetValue(corpus)!), parsed.UnmatchedTokens);
            foreach (var problem in problems)
            {
                await Console.Out.WriteLineAsync(problem);
            }

            await Console.Out.WriteLineAsync(problems.Count == 0 ? "Everything is in order." : $"{problems.Count} problems.");
            return problems.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static List<string> Check(string dialogs, string models, string? law, string? corpus, IReadOnlyList<string> settings)
    {
        var problems = new List<string>(ConsultationContent.Check(dialogs, law).Select(error => error.ToString()));
        problems.AddRange(EligibilityRules.Check(dialogs, law).Select(error => error.ToString()));
        problems.AddRange(ApplicationForm.Check(dialogs, law).Select(error => error.ToString()));
        Try(problems, () => SeatPlan.Load(Path.Combine(dialogs, "seats.yaml")));
        Try(problems, () => IntentClassifier.Load(models));
        if (Directory.Exists(Path.Combine(models, "corpus")))
        {
            problems.AddRange(ModelCorpus.Check(models, corpus));
        }

        problems.AddRange(SettingsReader.Check(HotlineConfiguration.Build(settings), HotlineConfiguration.IsDevelopment));
        return problems;
    }

    private static string? Existing(string directory) => Directory.Exists(directory) ? directory : null;

    private static void Try(List<string> problems, Action load)
    {
        try
        {
            load();
        }
        catch (Exception e) when (e is ContentException or SeatPlanException or ModelException)
        {
            problems.AddRange(e.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
    }
}
