namespace LegalAid.BotFramework.Schema;

/// <summary>The answer to an activity with delivery mode <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public sealed class ExpectedReplies
{
    /// <summary>An answer without replies.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>An answer with its replies in the order sent.</summary>
    public ExpectedReplies(IList<Activity> activities) => Activities = activities;

    /// <summary>The replies in the order sent; empty where the bot was silent.</summary>
    public IList<Activity> Activities { get; set; } = [];
}
