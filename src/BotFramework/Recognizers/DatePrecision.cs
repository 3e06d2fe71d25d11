namespace LegalAid.BotFramework.Recognizers;

/// <summary>How exactly a caller named a time.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A week, or another part of a month (上周, 五月底, 国庆前).</summary>
    Week,

    /// <summary>One month.</summary>
    Month,

    /// <summary>A year, or more of it than one month (前年, 上半年, 去年夏天).</summary>
    Year,
}
