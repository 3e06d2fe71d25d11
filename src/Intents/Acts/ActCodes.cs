namespace LegalAid.Intents.Acts;

/// <summary>What a speaker wants done with an utterance.</summary>
public static class ActCodes
{
    /// <summary>Ask a legal question or tell a problem.</summary>
    public const string Consult = "consult";

    /// <summary>Apply for legal aid.</summary>
    public const string ApplyForAid = "apply_for_aid";

    /// <summary>Ask how far an application is.</summary>
    public const string ApplicationStatus = "application_status";

    /// <summary>Be put through to a person.</summary>
    public const string TalkToHuman = "talk_to_human";

    /// <summary>Find a legal aid office: where, when, how to reach it.</summary>
    public const string FindOffice = "find_office";

    /// <summary>Complain about the hotline, a lawyer or an office.</summary>
    public const string Complaint = "complaint";

    /// <summary>Greet.</summary>
    public const string Greeting = "greeting";

    /// <summary>Say yes.</summary>
    public const string Affirm = "affirm";

    /// <summary>Say no.</summary>
    public const string Deny = "deny";

    /// <summary>Hear the last words again.</summary>
    public const string Repeat = "repeat";

    /// <summary>Go one step back.</summary>
    public const string GoBack = "go_back";

    /// <summary>End the conversation.</summary>
    public const string Goodbye = "goodbye";

    /// <summary>Nothing of these.</summary>
    public const string Other = "other";

    /// <summary>All acts.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Consult, ApplyForAid, ApplicationStatus, TalkToHuman, FindOffice, Complaint, Greeting, Affirm, Deny, Repeat, GoBack, Goodbye, Other,
    ];
}
