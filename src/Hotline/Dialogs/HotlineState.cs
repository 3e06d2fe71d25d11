using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.State;
using LegalAid.Hotline.Learning;

namespace LegalAid.Hotline.Dialogs;

/// <summary>The properties of a conversation's state that the dialogs share.</summary>
public sealed class HotlineState(ConversationState conversation)
{
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = conversation.CreateProperty<DialogState>("dialogs");

    public IStatePropertyAccessor<CallerState> Caller { get; } = conversation.CreateProperty<CallerState>("caller");

    public IStatePropertyAccessor<MatterChoiceOptions> MatterChoice { get; } = conversation.CreateProperty<MatterChoiceOptions>("matterChoice");

    public IStatePropertyAccessor<HeardMatter> Heard { get; } = conversation.CreateProperty<HeardMatter>("heard");

    public IStatePropertyAccessor<ConsultationState> Consultation { get; } = conversation.CreateProperty<ConsultationState>("consultation");

    public IStatePropertyAccessor<ApplicationDraftState> Application { get; } = conversation.CreateProperty<ApplicationDraftState>("application");

    public IStatePropertyAccessor<HandoverState> Handover { get; } = conversation.CreateProperty<HandoverState>("handover");
}
