using System.CommandLine;
using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Eligibility;

namespace LegalAid.Hotline.Commands;

/// <summary><c>eligibility</c>: reads a JSON array of fact sheets on standard input, prints the decisions with their articles.</summary>
public static class EligibilityCommand
{
    public static Command Create()
    {
        var dialogs = CommonOptions.Dialogs();
        var command = new Command("eligibility", "Decide fact sheets from standard input: [{\"matter\":\"wage_arrears\",\"facts\":{\"migrant_worker\":true}}].") { dialogs };
        command.SetAction((parsed, cancellationToken) => Starting.GuardAsync(async () =>
        {
            var rules = EligibilityRules.Load(parsed.GetValue(dialogs)!);
            var input = await Console.In.ReadToEndAsync(cancellationToken);
            await Console.Out.WriteLineAsync(new EligibilityJson(rules).Decide(input, ChinaDay.Of(TimeProvider.System.GetUtcNow())));
        }));
        return command;
    }
}
