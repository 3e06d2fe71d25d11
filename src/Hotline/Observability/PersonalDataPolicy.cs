using System.Diagnostics.CodeAnalysis;
using LegalAid.BotFramework.Schema;
using LegalAid.Consultations.Facts;
using LegalAid.Hotline.Dialogs;
using LegalAid.Hotline.Handover;
using LegalAid.Hotline.Learning;
using Serilog.Core;
using Serilog.Events;

namespace LegalAid.Hotline.Observability;

/// <summary>Logs an activity, a fact sheet and what holds either by its shape only: who said what stays out of the log.</summary>
public sealed class PersonalDataPolicy : IDestructuringPolicy
{
    public bool TryDestructure(object value, ILogEventPropertyValueFactory propertyValueFactory, [NotNullWhen(true)] out LogEventPropertyValue? result)
    {
        result = value switch
        {
            Activity activity => new StructureValue(
            [
                new("Type", new ScalarValue(activity.Type)),
                new("Id", new ScalarValue(activity.Id)),
                new("Channel", new ScalarValue(activity.ChannelId)),
                new("Conversation", new ScalarValue(activity.Conversation?.Id)),
                new("TextLength", new ScalarValue(activity.Text?.Length ?? 0)),
            ], nameof(Activity)),
            ChannelAccount => new ScalarValue("***"),
            ConversationAccount conversation => new ScalarValue(conversation.Id),
            FactSheet sheet => new SequenceValue(sheet.Select(fact => new ScalarValue(fact.Name))),
            Fact fact => new ScalarValue(fact.Name),
            FactValue => new ScalarValue("***"),
            ConsultationState or Utterance or HeardMatter or HandoverContext or AgentMessage => new ScalarValue(value.ToString()),
            _ => null,
        };
        return result is not null;
    }
}
