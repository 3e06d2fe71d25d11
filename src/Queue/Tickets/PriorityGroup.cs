namespace LegalAid.Queue.Tickets;

/// <summary>The groups that are served first (优先受理). All of them have the same head start.</summary>
public enum PriorityGroup
{
    /// <summary>No such group is known.</summary>
    None,

    /// <summary>Comes from the country: migrant workers, farm operators, their families.</summary>
    Rural,

    /// <summary>The person whose right it is is under 18.</summary>
    Minor,

    /// <summary>The person whose right it is is 60 or older.</summary>
    Elderly,

    /// <summary>The person whose right it is is disabled.</summary>
    Disabled,

    /// <summary>A soldier, a veteran or a close relative of one.</summary>
    Military,
}
