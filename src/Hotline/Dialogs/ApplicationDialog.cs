using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Recognizers;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.Turns;
using LegalAid.Consultations.Applications;
using LegalAid.Consultations.Content;
using LegalAid.Consultations.Eligibility;
using LegalAid.Consultations.Facts;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Turns;
using LegalAid.Intents.Acts;

namespace LegalAid.Hotline.Dialogs;

/// <summary>Makes an application from what is known: consent, what is missing, read-back, declaration, number.</summary>
public sealed class ApplicationDialog(
    HotlineState state, Speech speech, QuestionSpeech questions, ConsultationContent content, ApplicationForm form, ApplicationRegister register, EligibilityRules rules,
    ConsultationRecords records, TimeProvider time) : AskingDialog(nameof(ApplicationDialog), speech, questions)
{
    private const int MostRetries = 2;

    private readonly ChoiceRecognizer _choices = new();

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken)
    {
        if (await state.Consultation.GetAsync(dc.Context, cancellationToken) is not { } consultation)
        {
            await dc.Context.SendActivityAsync(Speech.Say("application.which_matter"), cancellationToken);
            return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
        }

        var draft = await state.Application.GetAsync(dc.Context, cancellationToken);
        if (draft is { Number: { } number } && draft.DraftId == consultation.Matter)
        {
            await dc.Context.SendActivityAsync(Speech.Say("application.already", new { Number = number }), cancellationToken);
            return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
        }

        // One application for each matter of a conversation: a turn that runs twice, or a caller who asks twice, makes no second one.
        draft = new ApplicationDraftState(consultation.Matter, ApplicationPhase.Asking, null, [], 0, null);
        var decision = rules.Decide(Matter.Parse(consultation.Matter), consultation.Facts, Today);
        consultation = consultation with { Facts = ApplicationForm.Begin(consultation.Facts, decision.MeansTest) };
        await dc.Context.SendActivityAsync(Speech.Say("application.intro"), cancellationToken);
        return await AskNextAsync(dc, draft, consultation, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (Utterance.Of(dc.Context) is not { } utterance)
        {
            return EndOfTurn;
        }

        var draft = (await state.Application.GetAsync(dc.Context, cancellationToken))!;
        var consultation = (await state.Consultation.GetAsync(dc.Context, cancellationToken))!;
        return draft.Phase switch
        {
            ApplicationPhase.Reviewing => await ReviewAsync(dc, draft, consultation, utterance, cancellationToken),
            ApplicationPhase.Changing => await ChangeAsync(dc, draft, consultation, utterance, cancellationToken),
            _ => await HearAnswerAsync(dc, draft, consultation, utterance, cancellationToken),
        };
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
    {
        var draft = (await state.Application.GetAsync(turnContext, cancellationToken))!;
        var consultation = (await state.Consultation.GetAsync(turnContext, cancellationToken))!;
        var message = draft.Phase switch
        {
            ApplicationPhase.Reviewing => Summary(consultation),
            ApplicationPhase.Changing => WhichField(consultation),
            _ => Find(consultation, draft.Asking) is { } open ? Ask(open) : Summary(consultation),
        };
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private DateOnly Today => ChinaDay.Of(time.GetUtcNow());

    private async Task<DialogTurnResult> HearAnswerAsync(
        DialogContext dc, ApplicationDraftState draft, ConsultationState consultation, Utterance utterance, CancellationToken cancellationToken)
    {
        if (Find(consultation, draft.Asking) is not { } question)
        {
            return await AskNextAsync(dc, draft, consultation, cancellationToken);
        }

        if (await AsideAsync(
                dc, question.Question, utterance, draft.Asked,
                (fact, before) => AskNextAsync(
                    dc, draft with { Asked = before, Retries = 0 }, consultation with { Facts = consultation.Facts.Without(fact) }, cancellationToken),
                cancellationToken) is { } aside)
        {
            return aside;
        }

        switch (question.Understand(utterance.Text, Today))
        {
            case Understanding.Understood understood:
                consultation = consultation with { Facts = consultation.Facts.With(question.Fact, understood.Value, FactSource.Asked) };
                return await AskNextAsync(dc, draft with { Retries = 0 }, consultation, cancellationToken);
            case Understanding.OutOfRange range:
                return await RetryAsync(dc, draft, Questions.AskAgain(question.Question, range), cancellationToken);
            case Understanding.NotUnderstood reason:
                return await RetryAsync(dc, draft, Questions.AskAgain(question.Question, reason), cancellationToken);
            default:
                throw new InvalidOperationException("An answer is understood, out of range or not understood.");
        }
    }

    private async Task<DialogTurnResult> RetryAsync(DialogContext dc, ApplicationDraftState draft, Activity hint, CancellationToken cancellationToken)
    {
        draft = draft with { Retries = draft.Retries + 1 };
        await state.Application.SetAsync(dc.Context, draft, cancellationToken);
        if (draft.Retries >= MostRetries)
        {
            return await dc.EndDialogAsync(new DialogEnd.ToPerson(EscalationCause.NotUnderstood), cancellationToken);
        }

        await dc.Context.SendActivityAsync(hint, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> AskNextAsync(
        DialogContext dc, ApplicationDraftState draft, ConsultationState consultation, CancellationToken cancellationToken)
    {
        await state.Consultation.SetAsync(dc.Context, consultation, cancellationToken);
        // Only yes is yes: "do not know" is no consent either.
        if (consultation.Facts.Has(form.Consent.Question.Fact) && consultation.Facts.YesNo(form.Consent.Question.Fact) != true)
        {
            return await RefusedAsync(dc, consultation, form.Consent.Question.Fact, "application.consent_refused", cancellationToken);
        }

        if (consultation.Facts.Has(form.Declaration.Question.Fact) && consultation.Facts.YesNo(form.Declaration.Question.Fact) != true)
        {
            return await RefusedAsync(dc, consultation, form.Declaration.Question.Fact, "application.declaration_refused", cancellationToken);
        }

        var question = NextQuestion(consultation);
        if (question is null)
        {
            return await SubmitAsync(dc, draft, consultation, cancellationToken);
        }

        if (question.Fact == form.Declaration.Question.Fact && draft.Phase == ApplicationPhase.Asking && draft.Asking != form.Declaration.Question.Fact)
        {
            await state.Application.SetAsync(dc.Context, draft with { Phase = ApplicationPhase.Reviewing, Asking = null }, cancellationToken);
            await dc.Context.SendActivityAsync(Summary(consultation), cancellationToken);
            return EndOfTurn;
        }

        var asked = draft.Asked.Where(fact => fact != question.Fact).Append(question.Fact);
        await state.Application.SetAsync(
            dc.Context, draft with { Phase = ApplicationPhase.Asking, Asking = question.Fact, Asked = [.. asked] }, cancellationToken);
        await dc.Context.SendActivityAsync(Ask(question), cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> ReviewAsync(
        DialogContext dc, ApplicationDraftState draft, ConsultationState consultation, Utterance utterance, CancellationToken cancellationToken)
    {
        var choice = _choices.Recognize(utterance.Text, [.. ReviewChoices().Select(text => new ChoiceWords(text))])?.Index;
        if (choice == 0 || (choice is null && utterance.Meaning.Act == ActCodes.Affirm))
        {
            // From here on the declaration is the open question.
            return await AskNextAsync(dc, draft with { Asking = form.Declaration.Question.Fact }, consultation, cancellationToken);
        }

        if (choice == 1 || utterance.Meaning.Act is ActCodes.Deny or ActCodes.GoBack)
        {
            await state.Application.SetAsync(dc.Context, draft with { Phase = ApplicationPhase.Changing, Retries = 0 }, cancellationToken);
            await dc.Context.SendActivityAsync(WhichField(consultation), cancellationToken);
            return EndOfTurn;
        }

        return await RetryAsync(dc, draft, Summary(consultation), cancellationToken);
    }

    private async Task<DialogTurnResult> ChangeAsync(
        DialogContext dc, ApplicationDraftState draft, ConsultationState consultation, Utterance utterance, CancellationToken cancellationToken)
    {
        var lines = form.Summary(consultation.Facts);
        if (_choices.Recognize(utterance.Text, [.. lines.Select(line => new ChoiceWords(line.Label))]) is not { } found)
        {
            return await RetryAsync(dc, draft, WhichField(consultation), cancellationToken);
        }

        consultation = consultation with { Facts = consultation.Facts.Without(lines[found.Index].Fact) };
        return await AskNextAsync(dc, draft with { Phase = ApplicationPhase.Asking, Retries = 0 }, consultation, cancellationToken);
    }

    private async Task<DialogTurnResult> SubmitAsync(
        DialogContext dc, ApplicationDraftState draft, ConsultationState consultation, CancellationToken cancellationToken)
    {
        var conversation = ConversationKey.Of(dc.Context.Activity).ToString();
        var matter = Matter.Parse(consultation.Matter);
        var decision = rules.Decide(matter, consultation.Facts, Today);
        var result = await register.SubmitAsync(
            new ApplicationDraft(
                conversation, draft.DraftId, dc.Context.Activity.ChannelId!, matter, decision.MeansTest,
                decision.Urgency.Level == UrgencyLevel.EndsWithinSevenDays, form.Version, consultation.Facts),
            cancellationToken);
        switch (result)
        {
            case SubmitResult.Submitted submitted:
                var number = submitted.Number.ToString();
                await state.Application.SetAsync(dc.Context, draft with { Number = number, Asking = null }, cancellationToken);
                await records.SetOutcomeAsync(conversation, "applied", cancellationToken);
                await dc.Context.SendActivityAsync(Speech.Say("application.submitted", new { Number = number }), cancellationToken);
                return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
            case SubmitResult.Incomplete incomplete:
                // Declined, but the form cannot go without it: ask again, saying so.
                await dc.Context.SendActivityAsync(Speech.Say("application.needed"), cancellationToken);
                consultation = consultation with { Facts = incomplete.Facts.Aggregate(consultation.Facts, (facts, fact) => facts.Without(fact)) };
                return await RetryNeededAsync(dc, draft, consultation, cancellationToken);
            default:
                throw new InvalidOperationException($"Unexpected {result}.");
        }
    }

    private async Task<DialogTurnResult> RetryNeededAsync(
        DialogContext dc, ApplicationDraftState draft, ConsultationState consultation, CancellationToken cancellationToken)
    {
        var retries = draft.Retries + 1;
        return retries >= MostRetries
            ? await dc.EndDialogAsync(new DialogEnd.ToPerson(EscalationCause.NotUnderstood), cancellationToken)
            : await AskNextAsync(dc, draft with { Phase = ApplicationPhase.Asking, Asking = null, Retries = retries }, consultation, cancellationToken);
    }

    private async Task<DialogTurnResult> RefusedAsync(
        DialogContext dc, ConsultationState consultation, string fact, string key, CancellationToken cancellationToken)
    {
        // Whoever comes back is asked again.
        await state.Consultation.SetAsync(dc.Context, consultation with { Facts = consultation.Facts.Without(fact) }, cancellationToken);
        await dc.Context.SendActivityAsync(Speech.Say(key), cancellationToken);
        return await dc.EndDialogAsync(new DialogEnd.Done(), cancellationToken);
    }

    private FormQuestion? NextQuestion(ConsultationState consultation)
    {
        var facts = consultation.Facts;
        if (facts.YesNo(form.Consent.Question.Fact) != true)
        {
            return form.Consent.Question;
        }

        return content.Interviews[Matter.Parse(consultation.Matter)].Next(facts, forFile: true) is { } question ? AsField(question) : form.Next(facts);
    }

    private FormQuestion? Find(ConsultationState consultation, string? fact) =>
        fact is null ? null
        : content.Interviews[Matter.Parse(consultation.Matter)].Find(fact) is { } question ? AsField(question)
        : form.Find(fact);

    private static FormQuestion AsField(Question question) => new(question, string.Empty, false, FormCheck.None, null, null);

    private Activity Ask(FormQuestion question) =>
        question.Fact == form.Consent.Question.Fact ? Questions.Ask(question.Question, Speech.Choices("choice.agree", "choice.disagree"))
        : question.Fact == form.Declaration.Question.Fact ? Questions.Ask(question.Question, Speech.Choices("choice.declare", "choice.not_declare"))
        : Questions.Ask(question.Question);

    private Activity Summary(ConsultationState consultation) =>
        Speech.Say(
            "application.summary",
            new { Lines = form.Summary(consultation.Facts).Select(line => new { Name = line.Label, line.Value }).ToList() },
            ReviewChoices());

    private Activity WhichField(ConsultationState consultation) =>
        Speech.Say("application.which_field", choices: [.. form.Summary(consultation.Facts).Select(line => line.Label)]);

    private IReadOnlyList<string> ReviewChoices() => Speech.Choices("choice.confirm", "choice.change");
}
