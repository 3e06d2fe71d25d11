using LegalAid.BotFramework.Schema;
using LegalAid.Consultations.Records;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Turns;

namespace LegalAid.Hotline.Records;

/// <summary>Keeps what was said in a turn, encrypted, each activity once, and tells the desk that there is something new.</summary>
public sealed class TranscriptWriter(ConsultationRecords records, TranscriptNews news)
{
    public async Task WriteAsync(ConversationKey conversation, Activity heard, TurnOutcome said, CancellationToken cancellationToken)
    {
        var key = conversation.ToString();
        var lines = new List<TranscriptLine>();
        if (heard.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(heard.Text))
        {
            lines.Add(new TranscriptLine(heard.Id!, TranscriptRole.Caller, heard.Text!, heard.Timestamp));
        }

        lines.AddRange(
            from reply in said.Replies
            where reply.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(reply.Text)
            select new TranscriptLine(reply.Id!, RoleOf(reply), reply.Text!, reply.Timestamp));
        if (lines.Count > 0)
        {
            await records.AppendTranscriptAsync(key, lines, cancellationToken);
        }

        await news.TellAsync(key);
    }

    private static TranscriptRole RoleOf(Activity reply) =>
        ActivityJson.ConvertTo<Speaker>(reply.ChannelData) is { Kind: Speaker.Agent } ? TranscriptRole.Agent : TranscriptRole.Bot;
}
