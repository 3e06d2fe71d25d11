using System.CommandLine;
using LegalAid.Hotline.Commands;

var root = new RootCommand("LegalAid.Hotline: a legal aid hotline's consultation engine. Without a verb it serves.")
{
    ServeCommand.Create(),
    ChatCommand.Create(),
    TrainCommand.Create(),
    CorrectionsCommand.Create(),
    EvaluateCommand.Create(),
    ClassifyCommand.Create(),
    EligibilityCommand.Create(),
    CheckCommand.Create(),
};
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(parsed.UnmatchedTokens, cancellationToken));
return await root.Parse(args).InvokeAsync();
