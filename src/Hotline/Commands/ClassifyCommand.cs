using System.CommandLine;
using LegalAid.Intents;
using LegalAid.Intents.Slots;

namespace LegalAid.Hotline.Commands;

/// <summary><c>classify</c>: reads questions on standard input, one a line, prints one line of JSON for each, as it goes.</summary>
public static class ClassifyCommand
{
    public static Command Create()
    {
        var models = CommonOptions.Models();
        var slots = new Option<bool>("--slots") { Description = "Add what the words tell: amounts, dates, places, who the other party is." };
        var command = new Command("classify", "Classify questions from standard input, one a line.") { models, slots };
        command.SetAction((parsed, cancellationToken) => Starting.GuardAsync(async () =>
        {
            var classifier = IntentClassifier.Load(parsed.GetValue(models)!);
            var reader = parsed.GetValue(slots) ? SlotReader.Load(parsed.GetValue(models)!) : null;
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            {
                await Console.Out.WriteLineAsync(classifier.Classify(line).ToJsonLine(reader?.Read(line, today)).AsMemory(), cancellationToken);
            }
        }));
        return command;
    }
}
