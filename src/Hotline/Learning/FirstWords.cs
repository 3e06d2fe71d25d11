using LegalAid.BotFramework.Turns;
using LegalAid.Hotline.Dialogs;
using LegalAid.Intents.Acts;

namespace LegalAid.Hotline.Learning;

/// <summary>Remembers with which words the caller first told the matter that is talked of.</summary>
public sealed class FirstWords(HotlineState state)
{
    /// <summary>Words that open a consultation. More words on the matter that is talked of already are not its first.</summary>
    public async Task OpenAsync(ITurnContext context, Utterance utterance, CancellationToken cancellationToken)
    {
        var consultation = await state.Consultation.GetAsync(context, cancellationToken);
        var isSameMatter = utterance.Meaning.IsSure && utterance.Meaning.Matters[0].Matter == consultation?.Matter;
        if (!isSameMatter || await state.Heard.GetAsync(context, cancellationToken) is null)
        {
            await state.Heard.SetAsync(context, HeardMatter.Of(utterance), cancellationToken);
        }
    }

    /// <summary>Words that were not understood: they count while there are no better ones.</summary>
    public async Task MissAsync(ITurnContext context, Utterance utterance, CancellationToken cancellationToken)
    {
        if (await state.Heard.GetAsync(context, cancellationToken) is null)
        {
            await state.Heard.SetAsync(context, HeardMatter.Of(utterance), cancellationToken);
        }
    }

    /// <summary>The first words of the matter; null when the caller has told none.</summary>
    public async Task<HeardMatter?> FindAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await state.Heard.GetAsync(context, cancellationToken)
        ?? (Utterance.Of(context) is { } utterance && (utterance.Meaning.Act == ActCodes.Consult || utterance.Meaning.Danger is not null)
            ? HeardMatter.Of(utterance)
            : null);
}
