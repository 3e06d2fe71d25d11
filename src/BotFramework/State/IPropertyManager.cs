namespace LegalAid.BotFramework.State;

/// <summary>Makes accessors to named properties of a state.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor to a property; names are compared ordinally.</summary>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
