namespace LegalAid.BotFramework.Turns;

/// <summary>A step before and after the bot.</summary>
public interface IMiddleware
{
    /// <summary>Does its part, and calls <paramref name="next"/> unless the turn is to end here.</summary>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
