using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.State;

/// <summary>States that are loaded and saved together.</summary>
/// <remarks>States of one storage are read by one call and written by one call: all of them or none.</remarks>
public sealed class BotStateSet
{
    private readonly List<BotState> _states;

    /// <summary>A set of states.</summary>
    public BotStateSet(params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        _states = [.. botStates];
    }

    /// <summary>The states.</summary>
    public IReadOnlyList<BotState> BotStates => _states;

    /// <summary>Adds a state.</summary>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        _states.Add(botState);
        return this;
    }

    /// <summary>Loads the states that the turn does not have yet, or all with <paramref name="force"/>.</summary>
    /// <exception cref="StateDocumentException">What is stored is not a document.</exception>
    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        foreach (var states in _states.Where(state => force || state.FindDocument(turnContext) is null).GroupBy(state => state.Storage))
        {
            await BotState.LoadAsync(states.Key, [.. states], turnContext, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes the states that differ from what was loaded, or all that were loaded with <paramref name="force"/>.</summary>
    /// <exception cref="StateConflictException">Somebody else wrote one since it was loaded; nothing of its storage was written.</exception>
    public async Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        foreach (var states in _states.GroupBy(state => state.Storage))
        {
            await BotState.SaveAsync(states.Key, [.. states], turnContext, force, cancellationToken).ConfigureAwait(false);
        }
    }
}
