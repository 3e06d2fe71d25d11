namespace LegalAid.Hotline.Turns;

/// <summary>Values of <c>from.role</c> beside those of the protocol.</summary>
public static class HotlineRoles
{
    /// <summary>An event that the program itself puts into a conversation's inbox. Channels refuse it from outside.</summary>
    public const string Hotline = "hotline";
}
