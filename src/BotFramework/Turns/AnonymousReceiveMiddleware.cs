namespace LegalAid.BotFramework.Turns;

/// <summary>A middleware made of a function.</summary>
public sealed class AnonymousReceiveMiddleware : IMiddleware
{
    private readonly Func<ITurnContext, NextDelegate, CancellationToken, Task> _toCall;

    /// <summary>Makes a middleware of a function.</summary>
    public AnonymousReceiveMiddleware(Func<ITurnContext, NextDelegate, CancellationToken, Task> anonymousMethod)
    {
        ArgumentNullException.ThrowIfNull(anonymousMethod);
        _toCall = anonymousMethod;
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        _toCall(turnContext, next, cancellationToken);
}
