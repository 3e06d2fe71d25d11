namespace LegalAid.Hotline.Dialogs;

/// <summary>What a dialog asks the root to do when it ends: one of a closed set.</summary>
public abstract record DialogEnd
{
    private DialogEnd()
    {
    }

    /// <summary>The caller is done here.</summary>
    public sealed record Done : DialogEnd;

    /// <summary>What the caller just said belongs elsewhere: find the way for it anew.</summary>
    public sealed record NotMine : DialogEnd;

    /// <summary>What the caller just said was not understood.</summary>
    public sealed record NotUnderstood : DialogEnd;

    /// <summary>Connect the caller with a person.</summary>
    public sealed record ToPerson(EscalationCause Cause) : DialogEnd;

    /// <summary>Begin an application.</summary>
    public sealed record ToApplication : DialogEnd;

    /// <summary>Begin a consultation on this matter, from these words.</summary>
    public sealed record ToConsultation(string Matter, string Words) : DialogEnd;
}
