namespace LegalAid.Queue.Seats;

/// <summary>The seat plan cannot be used; the message names file, line and what to do, one problem a line.</summary>
public sealed class SeatPlanException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>All that is wrong, each as <c>file:line: what</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
