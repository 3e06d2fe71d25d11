using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Recognizers;
using LegalAid.Consultations.Matters;

namespace LegalAid.Hotline.Dialogs;

/// <summary>The matters that the classifier hesitates between, and the words that it hesitates about.</summary>
public sealed record MatterChoiceOptions(IReadOnlyList<string> Matters, string Words);

/// <summary>Asks back which of the two or three likeliest matters it is.</summary>
public sealed class MatterChoiceDialog(HotlineState state, Speech speech, MatterCatalogue matters) : Dialog(nameof(MatterChoiceDialog))
{
    private readonly ChoiceRecognizer _recognizer = new();

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken)
    {
        var choice = (MatterChoiceOptions)options!;
        await state.MatterChoice.SetAsync(dc.Context, choice, cancellationToken);
        await AskAsync(dc, choice, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (Utterance.Of(dc.Context) is not { } utterance)
        {
            return EndOfTurn;
        }

        var options = (await state.MatterChoice.GetAsync(dc.Context, cancellationToken))!;
        var choices = options.Matters.Select(Words).Append(new ChoiceWords(speech.Text("choice.none_of_these"))).ToList();
        return _recognizer.Recognize(utterance.Text, choices) switch
        {
            { } found when found.Index < options.Matters.Count => await dc.EndDialogAsync(
                new DialogEnd.ToConsultation(options.Matters[found.Index], options.Words), cancellationToken),
            { } => await dc.EndDialogAsync(new DialogEnd.NotUnderstood(), cancellationToken),
            null => await dc.EndDialogAsync(new DialogEnd.NotMine(), cancellationToken),
        };
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        if (result is DialogEnd.NotMine)
        {
            return await ContinueDialogAsync(dc, cancellationToken);
        }

        await AskAsync(dc, (await state.MatterChoice.GetAsync(dc.Context, cancellationToken))!, cancellationToken);
        return EndOfTurn;
    }

    private ChoiceWords Words(string matter) => new(Name(matter), [matters[Matter.Parse(matter)].Name]);

    private string Name(string matter) => matters[Matter.Parse(matter)].Choice;

    private Task AskAsync(DialogContext dc, MatterChoiceOptions options, CancellationToken cancellationToken) =>
        dc.Context.SendActivityAsync(
            speech.Say("matter.ask_back", choices: [.. options.Matters.Select(Name), speech.Text("choice.none_of_these")]), cancellationToken);
}
