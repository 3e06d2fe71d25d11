namespace LegalAid.Intents;

/// <summary>A model, or the data that it is made from, is missing or does not hold together. The message says how to mend it.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong with which file, and what to do.</param>
    /// <param name="cause">The error underneath, if there is one.</param>
    public ModelException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
