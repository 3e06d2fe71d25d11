namespace LegalAid.BotFramework.Recognizers;

/// <summary>Where to look for a date that was said without its year or month (5月6号, 周三, 15号).</summary>
public enum DatePreference
{
    /// <summary>The latest such date that has begun by today.</summary>
    Past,

    /// <summary>The earliest such date that has not ended before today.</summary>
    Future,
}
