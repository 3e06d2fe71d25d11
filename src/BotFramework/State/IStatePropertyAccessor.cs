using LegalAid.BotFramework.Turns;

namespace LegalAid.BotFramework.State;

/// <summary>Names a property of a state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The property's name.</summary>
    public string Name { get; }
}

/// <summary>Reads and writes one property of a state within a turn; the state is loaded when first needed.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The property's value: the same object throughout the turn, so that changes to it are saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value where there is none; it becomes part of the state.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="StateDocumentException">What is stored does not fit the type.</exception>
    public Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken = default);

    /// <summary>The property's value, or the type's default where there is none.</summary>
    /// <exception cref="StateDocumentException">What is stored does not fit the type.</exception>
    public Task<T?> GetAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the property; null removes it.</summary>
    public Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Removes the property.</summary>
    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
