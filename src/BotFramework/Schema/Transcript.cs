namespace LegalAid.BotFramework.Schema;

/// <summary>What was said in a conversation, in order.</summary>
public sealed class Transcript
{
    /// <summary>A transcript of nothing.</summary>
    public Transcript()
    {
    }

    /// <summary>A transcript of activities.</summary>
    public Transcript(IList<Activity> activities) => Activities = activities;

    /// <summary>The activities, oldest first.</summary>
    public IList<Activity> Activities { get; set; } = [];
}
