using LegalAid.BotFramework.Schema;

namespace LegalAid.BotFramework.Turns.Transcripts;

/// <summary>Keeps what was said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Keeps one activity, a copy that nobody else changes. Activities of a turn come in the order in which they happened.</summary>
    /// <remarks>A change of an earlier message comes as <see cref="ActivityTypes.MessageUpdate"/>, a deletion as <see cref="ActivityTypes.MessageDelete"/>.</remarks>
    public Task LogActivityAsync(IActivity activity, CancellationToken cancellationToken = default);
}
