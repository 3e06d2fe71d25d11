using System.Text.Json;
using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Dialogs;

/// <summary>What a step of a waterfall knows and can do.</summary>
public sealed class WaterfallStepContext : DialogContext
{
    private readonly Func<object?, CancellationToken, Task<DialogTurnResult>> _next;
    private bool _nextCalled;

    internal WaterfallStepContext(
        DialogContext dc,
        object? options,
        DialogValues values,
        int index,
        DialogReason reason,
        object? result,
        Func<object?, CancellationToken, Task<DialogTurnResult>> next)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
        _next = next;
    }

    /// <summary>Place of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with: the object itself in the first turn, its JSON later. Prefer <see cref="GetOptions{T}"/>.</summary>
    public object? Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the dialog called by the step before returned, or the user's text when it called none.</summary>
    public object? Result { get; }

    /// <summary>What the steps leave for one another; kept between turns.</summary>
    public DialogValues Values { get; }

    /// <summary>What the waterfall was begun with, typed; the type's default when it was begun with nothing.</summary>
    /// <exception cref="JsonException">The options do not fit the type.</exception>
    public T? GetOptions<T>() => ActivityJson.ConvertTo<T>(Options);

    /// <summary>Goes on to the next step within the turn.</summary>
    /// <param name="result">Its <see cref="Result"/>.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <exception cref="InvalidOperationException">The step went on already.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall '{ActiveDialog?.Id}' calls {nameof(NextAsync)} twice; a step goes on once.");
        }

        _nextCalled = true;
        return _next(result, cancellationToken);
    }
}
