namespace LegalAid.BotFramework.Turns;

/// <summary>What answers an activity.</summary>
public interface IBot
{
    /// <summary>Handles one activity.</summary>
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
