using System.CommandLine;
using LegalAid.Intents;

namespace LegalAid.Hotline.Commands;

/// <summary><c>classify</c>: reads questions on standard input, one a line, prints one line of JSON for each, as it goes.</summary>
public static class ClassifyCommand
{
    public static Command Create()
    {
        var models = CommonOptions.Models();
        var command = new Command("classify", "Classify questions from standard input, one a line.") { models };
        command.SetAction((parsed, cancellationToken) => Starting.GuardAsync(async () =>
        {
            var classifier = IntentClassifier.Load(parsed.GetValue(models)!);
            while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            {
                await Console.Out.WriteLineAsync(classifier.Classify(line).ToJsonLine().AsMemory(), cancellationToken);
            }
        }));
        return command;
    }
}
