namespace LegalAid.Consultations.Interviews;

/// <summary>The unit in which a question counts time.</summary>
public enum TimeUnit
{
    /// <summary>Days; a month counts as 30.</summary>
    Days,

    /// <summary>Months, begun ones left out.</summary>
    Months,

    /// <summary>Years, begun ones left out.</summary>
    Years,
}
