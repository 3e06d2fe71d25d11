namespace LegalAid.Consultations.Records;

/// <summary>Something that was said, to be kept.</summary>
/// <param name="ActivityId">Id of the activity that carried it; unique in the conversation.</param>
/// <param name="Role">Who said it.</param>
/// <param name="Text">The words.</param>
/// <param name="SaidAt">When; null means now.</param>
public sealed record TranscriptLine(string ActivityId, TranscriptRole Role, string Text, DateTimeOffset? SaidAt);

/// <summary>What was said in one conversation, to be kept.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Lines">What was said, in order.</param>
public sealed record TranscriptPart(string ConversationId, IReadOnlyList<TranscriptLine> Lines);
