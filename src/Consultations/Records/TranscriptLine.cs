namespace LegalAid.Consultations.Records;

/// <summary>Something that was said, to be kept.</summary>
/// <param name="ActivityId">Id of the activity that carried it; unique in the conversation.</param>
/// <param name="Role">Who said it.</param>
/// <param name="Text">The words.</param>
/// <param name="SaidAt">When; null means now.</param>
public sealed record TranscriptLine(string ActivityId, TranscriptRole Role, string Text, DateTimeOffset? SaidAt);
