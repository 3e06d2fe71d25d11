using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Interviews;

/// <summary>What became of an answer to a question: one of a closed set of cases.</summary>
public abstract record Understanding
{
    private Understanding()
    {
    }

    /// <summary>The answer tells this; <see cref="FactValue.Unknown"/> when the caller does not know or does not want to say.</summary>
    public sealed record Understood(FactValue Value) : Understanding;

    /// <summary>The words tell nothing of what was asked.</summary>
    /// <param name="Reason">Key of the text that asks again, <c>interview.retry.*</c>.</param>
    public sealed record NotUnderstood(string Reason) : Understanding;

    /// <summary>A number was understood, but the question does not accept it.</summary>
    /// <param name="Min">The smallest number that it accepts, or null.</param>
    /// <param name="Max">The largest number that it accepts, or null.</param>
    public sealed record OutOfRange(decimal? Min, decimal? Max) : Understanding;
}
