using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Learning;
using LegalAid.Hotline.Turns;
using LegalAid.Intents.Acts;

namespace LegalAid.Hotline.Dialogs;

/// <summary>A consultation to begin.</summary>
/// <param name="Matter">Code of the matter.</param>
/// <param name="Words">The caller's own words.</param>
/// <param name="Switched">Whether the caller came from another matter.</param>
public sealed record ConsultationOptions(string Matter, string Words, bool Switched);

/// <summary>Answers with the law, asks what matters, says whether legal aid is likely, and asks what next.</summary>
public sealed class ConsultationDialog(
    HotlineState state, Speech speech, QuestionSpeech questions, FirstWords firstWords, ConsultationContent content, AnswerCard card, EligibilityCheck eligibility,
    ConsultationRecords records, TimeProvider time) : AskingDialog(nameof(ConsultationDialog), speech, questions)
{
    private const int MostRetries = 2;
    private const int ShortestStory = 8;
    private const int LongestLeave = 12;

    private static readonly string[] LeaveWords = ["不用", "不要", "不需要", "没有了", "没了", "没事了", "算了", "先这样", "谢谢", "多谢"];

    private readonly ChoiceRecognizer _choices = new();
    private readonly YesNoRecognizer _yesNo = new();

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken)
    {
        var begin = (ConsultationOptions)options!;
        var matter = Matter.Parse(begin.Matter);
        var interview = content.Interviews[matter];
        var before = await state.Consultation.GetAsync(dc.Context, cancellationToken);
        var isSame = before?.Matter == begin.Matter;
        var facts = interview.Hear(begin.Words, interview.Begin(isSame ? before!.Facts : FactSheet.Empty), Today);
        var words = isSame ? $"{before!.Words}\n{begin.Words}" : begin.Words;
        var consultation = new ConsultationState(
            begin.Matter, facts, ConsultationPhase.Asking, null, [], 0, isSame ? before!.Answers : [], words);
        await records.SetMatterAsync(ConversationKey.Of(dc.Context.Activity).ToString(), begin.Matter, cancellationToken);

        if (begin.Switched)
        {
            await dc.Context.SendActivityAsync(Speech.Say("matter.switched", new { content.Matters[matter].Name }), cancellationToken);
        }

        var answer = content.Answers.Find(matter, begin.Words, facts).Answer;
        await dc.Context.SendActivityAsync(card.Say(answer), cancellationToken);
        var isFirst = !isSame;
        consultation = consultation with { Answers = [.. consultation.Answers, answer.Id] };
        if (isFirst && interview.Next(facts, forFile: false) is not null)
        {
            await dc.Context.SendActivityAsync(Speech.Say("interview.intro"), cancellationToken);
        }

        return await AskNextAsync(dc, consultation, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (Utterance.Of(dc.Context) is not { } utterance)
        {
            return EndOfTurn;
        }

        var consultation = (await state.Consultation.GetAsync(dc.Context, cancellationToken))!;
        return consultation.Phase == ConsultationPhase.Choosing
            ? await ChooseAsync(dc, consultation, utterance, cancellationToken)
            : await HearAnswerAsync(dc, consultation, utterance, cancellationToken);
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var consultation = (await state.Consultation.GetAsync(turnContext, cancellationToken))!;
        if (consultation.Phase == ConsultationPhase.Choosing)
        {
            await OfferNextAsync(turnContext, cancellationToken);
        }
        else if (Open(consultation) is { } question)
        {
            await turnContext.SendActivityAsync(Questions.Ask(question), cancellationToken);
        }
    }

    private DateOnly Today => ChinaDay.Of(time.GetUtcNow());

    private async Task<DialogTurnResult> HearAnswerAsync(
        DialogContext dc, ConsultationState consultation, Utterance utterance, CancellationToken cancellationToken)
    {
        if (Open(consultation) is not { } question)
        {
            return await AskNextAsync(dc, consultation, cancellationToken);
        }

        if (await AsideAsync(
                dc, question, utterance, consultation.Asked,
                (fact, before) => AskNextAsync(
                    dc, consultation with { Facts = consultation.Facts.Without(fact), Asked = before, Retries = 0 }, cancellationToken),
                cancellationToken) is { } aside)
        {
            return aside;
        }

        switch (question.Understand(utterance.Text, Today))
        {
            case Understanding.Understood understood:
                var facts = consultation.Facts.With(question.Fact, understood.Value, FactSource.Asked);
                return await AskNextAsync(dc, consultation with { Facts = facts, Retries = 0 }, cancellationToken);
            case Understanding.OutOfRange range:
                return await RetryAsync(dc, consultation, Questions.AskAgain(question, range), cancellationToken);
            case Understanding.NotUnderstood reason:
                return await HearStoryAsync(dc, consultation, Questions.AskAgain(question, reason), utterance, cancellationToken);
            default:
                throw new InvalidOperationException("An answer is understood, out of range or not understood.");
        }
    }

    /// <summary>No answer to the question: more of the story, another matter, or not understood.</summary>
    private async Task<DialogTurnResult> HearStoryAsync(
        DialogContext dc, ConsultationState consultation, Activity hint, Utterance utterance, CancellationToken cancellationToken)
    {
        var meaning = utterance.Meaning;
        var best = meaning.Matters[0].Matter;
        if (meaning.IsSure && meaning.Act == ActCodes.Consult && best != consultation.Matter && best != Matter.Other.Code
            && utterance.Text.Length >= ShortestStory)
        {
            await firstWords.OpenAsync(dc.Context, utterance, cancellationToken);
            return await dc.ReplaceDialogAsync(
                nameof(ConsultationDialog), new ConsultationOptions(best, utterance.Text, true), cancellationToken);
        }

        var heard = content.Interviews[Matter.Parse(consultation.Matter)].Hear(utterance.Text, consultation.Facts, Today);
        if (heard.Count > consultation.Facts.Count)
        {
            var words = $"{consultation.Words}\n{utterance.Text}";
            return await AskNextAsync(dc, consultation with { Facts = heard, Retries = 0, Words = words }, cancellationToken);
        }

        return await RetryAsync(dc, consultation, hint, cancellationToken);
    }

    private async Task<DialogTurnResult> RetryAsync(
        DialogContext dc, ConsultationState consultation, Activity hint, CancellationToken cancellationToken)
    {
        var retries = consultation.Retries + 1;
        await state.Consultation.SetAsync(dc.Context, consultation with { Retries = retries }, cancellationToken);
        if (retries >= MostRetries)
        {
            return await dc.EndDialogAsync(new DialogEnd.ToPerson(EscalationCause.NotUnderstood), cancellationToken);
        }

        await dc.Context.SendActivityAsync(hint, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> AskNextAsync(DialogContext dc, ConsultationState consultation, CancellationToken cancellationToken)
    {
        if (NextQuestion(consultation) is { } question)
        {
            var asked = consultation.Asked.Where(fact => fact != question.Fact).Append(question.Fact);
            await state.Consultation.SetAsync(dc.Context, consultation with { Asking = question.Fact, Asked = [.. asked] }, cancellationToken);
            await dc.Context.SendActivityAsync(Questions.Ask(question), cancellationToken);
            return EndOfTurn;
        }

        consultation = consultation with { Phase = ConsultationPhase.Choosing, Asking = null };
        await state.Consultation.SetAsync(dc.Context, consultation, cancellationToken);
        await ConcludeAsync(dc.Context, consultation, cancellationToken);
        return EndOfTurn;
    }

    private async Task ConcludeAsync(ITurnContext context, ConsultationState consultation, CancellationToken cancellationToken)
    {
        var matter = Matter.Parse(consultation.Matter);
        var summary = content.Interviews[matter].Summary(consultation.Facts);
        if (!string.IsNullOrWhiteSpace(summary))
        {
            await context.SendActivityAsync(Speech.Say("interview.understood", new { Summary = summary }), cancellationToken);
        }

        var given = content.Answers.All.Where(answer => answer.Matter == matter && consultation.Answers.Contains(answer.Id)).SelectMany(answer => answer.TimeLimits).DistinctBy(limit => limit.Id);
        foreach (var limit in card.SayLimits(given, consultation.Facts, Today))
        {
            await context.SendActivityAsync(limit, cancellationToken);
        }

        await context.SendActivityAsync(eligibility.Say(matter, consultation.Facts), cancellationToken);
        await OfferNextAsync(context, cancellationToken);
    }

    private async Task<DialogTurnResult> ChooseAsync(
        DialogContext dc, ConsultationState consultation, Utterance utterance, CancellationToken cancellationToken)
    {
        switch (_choices.Recognize(utterance.Text, [.. NextChoices().Select(text => new ChoiceWords(text))])?.Index)
        {
            case 0:
                return await dc.EndDialogAsync(new DialogEnd.ToApplication(), cancellationToken);
            case 1:
                return await dc.EndDialogAsync(new DialogEnd.ToPerson(EscalationCause.Asked), cancellationToken);
            case 2:
                await dc.Context.SendActivityAsync(Speech.Say("next.question"), cancellationToken);
                return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
            case 3:
                await dc.Context.SendActivityAsync(Speech.Say("goodbye.text"), cancellationToken);
                return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
        }

        if (Leaves(utterance.Text))
        {
            await dc.Context.SendActivityAsync(Speech.Say("goodbye.thanks"), cancellationToken);
            return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
        }

        return (_yesNo.Recognize(utterance.Text), utterance.Meaning.Act) switch
        {
            (YesNoAnswer.No, _) or (null, ActCodes.GoBack) => await CorrectAsync(dc, consultation, cancellationToken),
            ({ }, _) or (null, ActCodes.Affirm) => await OfferAgainAsync(dc, cancellationToken),
            (null, ActCodes.Repeat) => await RepeatAsync(dc, consultation, cancellationToken),
            _ => await dc.EndDialogAsync(new DialogEnd.NotMine(), cancellationToken),
        };
    }

    /// <summary>Whether the caller wants nothing more, which is another no than that of a wrong read-back.</summary>
    private static bool Leaves(string text) =>
        text.Length <= LongestLeave && LeaveWords.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The read-back was wrong: everything that was asked is asked again.</summary>
    private async Task<DialogTurnResult> CorrectAsync(DialogContext dc, ConsultationState consultation, CancellationToken cancellationToken)
    {
        var facts = content.Interviews[Matter.Parse(consultation.Matter)].Begin(FactSheet.Empty);
        await dc.Context.SendActivityAsync(Speech.Say("interview.again"), cancellationToken);
        return await AskNextAsync(
            dc, consultation with { Facts = facts, Phase = ConsultationPhase.Asking, Asked = [], Retries = 0 }, cancellationToken);
    }

    private async Task<DialogTurnResult> RepeatAsync(DialogContext dc, ConsultationState consultation, CancellationToken cancellationToken)
    {
        await ConcludeAsync(dc.Context, consultation, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> OfferAgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await OfferNextAsync(dc.Context, cancellationToken);
        return EndOfTurn;
    }

    private Task OfferNextAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.SendActivityAsync(Speech.Say("next.ask", choices: NextChoices()), cancellationToken);

    private IReadOnlyList<string> NextChoices() =>
        Speech.Choices("choice.apply", "choice.person", "choice.other_question", "choice.leave");

    private Question? Open(ConsultationState consultation) =>
        consultation.Asking is { } fact ? eligibility.Find(Matter.Parse(consultation.Matter), fact) : null;

    private Question? NextQuestion(ConsultationState consultation)
    {
        var matter = Matter.Parse(consultation.Matter);
        return content.Interviews[matter].Next(consultation.Facts, forFile: false) ?? eligibility.NextQuestion(matter, consultation.Facts);
    }
}
