using LegalAid.Consultations.Facts;

namespace LegalAid.Hotline.Dialogs;

/// <summary>What a conversation remembers of its caller.</summary>
/// <param name="NoticeShown">The privacy notice was shown.</param>
/// <param name="IsRecorded">The records know of the consultation.</param>
/// <param name="Misunderstandings">Utterances in a row that were not understood.</param>
/// <param name="Tickets">Tickets taken so far; numbers the next one, so that a turn that runs twice takes the same.</param>
public sealed record CallerState(bool NoticeShown, bool IsRecorded, int Misunderstandings, int Tickets)
{
    public static CallerState New { get; } = new(false, false, 0, 0);
}

/// <summary>The consultation that goes on in a conversation; kept when its dialog is over, so that an application can begin from it.</summary>
/// <param name="Matter">Code of the matter.</param>
/// <param name="Facts">What is known.</param>
/// <param name="Phase">What the dialog waits for.</param>
/// <param name="Asking">The fact that was asked for last; null when nothing is open.</param>
/// <param name="Asked">Facts asked for so far, in order: the way back.</param>
/// <param name="Retries">Answers to the open question that were not understood.</param>
/// <param name="Answers">Ids of the answers given.</param>
/// <param name="Words">The caller's own words of the matter, for the summary that an agent sees and for the file.</param>
public sealed record ConsultationState(
    string Matter, FactSheet Facts, ConsultationPhase Phase, string? Asking, IReadOnlyList<string> Asked, int Retries,
    IReadOnlyList<string> Answers, string Words)
{
    /// <summary>Without what the caller said: this may be logged.</summary>
    public override string ToString() => $"{nameof(ConsultationState)} {Matter} {Phase} {Asking}";
}

/// <summary>What a consultation waits for.</summary>
public enum ConsultationPhase
{
    /// <summary>The answer to a question.</summary>
    Asking,

    /// <summary>What the caller wants to do next.</summary>
    Choosing,
}

/// <summary>An application that is being filled in, or was handed in.</summary>
/// <param name="DraftId">Names the draft within the conversation.</param>
/// <param name="Phase">What the dialog waits for.</param>
/// <param name="Asking">The fact that was asked for last.</param>
/// <param name="Asked">Facts asked for so far, in order.</param>
/// <param name="Retries">Answers to the open question that were not understood.</param>
/// <param name="Number">The application's number, once it was handed in.</param>
public sealed record ApplicationDraftState(
    string DraftId, ApplicationPhase Phase, string? Asking, IReadOnlyList<string> Asked, int Retries, string? Number);

/// <summary>What an application waits for.</summary>
public enum ApplicationPhase
{
    /// <summary>The answer to a question of the form.</summary>
    Asking,

    /// <summary>Whether the read-back is right.</summary>
    Reviewing,

    /// <summary>Which line is to be changed.</summary>
    Changing,
}

/// <summary>The way to a person.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Phase">Where it stands, as the caller was told.</param>
/// <param name="Agent">The name of the agent who is connected.</param>
public sealed record HandoverState(string TicketId, HandoverPhase Phase, string? Agent);

/// <summary>Where the way to a person stands.</summary>
public enum HandoverPhase
{
    /// <summary>In line.</summary>
    Waiting,

    /// <summary>Talking to an agent.</summary>
    Connected,

    /// <summary>The agent has ended it; the caller is asked to rate.</summary>
    Rating,
}
