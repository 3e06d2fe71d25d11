using LegalAid.BotFramework.Dialogs;
using LegalAid.Consultations.Interviews;
using LegalAid.Intents.Acts;

namespace LegalAid.Hotline.Dialogs;

/// <summary>A dialog that asks one question after the other: what callers say beside the answer means the same in all of them.</summary>
public abstract class AskingDialog(string id, Speech speech, QuestionSpeech questions) : Dialog(id)
{
    /// <summary>Texts as messages.</summary>
    protected Speech Speech => speech;

    /// <summary>Questions as messages.</summary>
    protected QuestionSpeech Questions => questions;

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken) =>
        result is DialogEnd.NotMine ? await ContinueDialogAsync(dc, cancellationToken) : await RepeatAsync(dc, cancellationToken);

    /// <summary>Says again, goes back to the question before, or says why it is asked; null when the caller wants none of these.</summary>
    /// <param name="dc">The dialog's context.</param>
    /// <param name="question">The open question.</param>
    /// <param name="utterance">What the caller said.</param>
    /// <param name="asked">Facts asked for so far, the open one last.</param>
    /// <param name="goBack">Asks again for the fact before, forgetting its answer; is given that fact and what was asked before it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected async Task<DialogTurnResult?> AsideAsync(
        DialogContext dc, Question question, Utterance utterance, IReadOnlyList<string> asked,
        Func<string, IReadOnlyList<string>, Task<DialogTurnResult>> goBack, CancellationToken cancellationToken)
    {
        if (utterance.Demands(ActCodes.Repeat))
        {
            return await RepeatAsync(dc, cancellationToken);
        }

        if (utterance.Demands(ActCodes.GoBack) && asked.Count >= 2)
        {
            return await goBack(asked[^2], [.. asked.SkipLast(2)]);
        }

        if (utterance.Demands(ActCodes.GoBack))
        {
            await dc.Context.SendActivityAsync(speech.Say("interview.first_question"), cancellationToken);
            return await RepeatAsync(dc, cancellationToken);
        }

        if (QuestionSpeech.AsksWhy(utterance.Text))
        {
            await dc.Context.SendActivityAsync(questions.SayWhy(question), cancellationToken);
            return await RepeatAsync(dc, cancellationToken);
        }

        return null;
    }

    private async Task<DialogTurnResult> RepeatAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }
}
