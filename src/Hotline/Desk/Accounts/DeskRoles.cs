namespace LegalAid.Hotline.Desk.Accounts;

/// <summary>Roles of the desk.</summary>
public static class DeskRoles
{
    /// <summary>Takes callers.</summary>
    public const string Agent = "agent";

    /// <summary>Sees the wallboard, too.</summary>
    public const string Supervisor = "supervisor";
}
