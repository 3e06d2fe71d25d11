namespace LegalAid.Consultations.Applications;

/// <summary>The calendar day in China, where time is eight hours ahead of UTC all year.</summary>
public static class ChinaDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day on which this moment falls in China.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
