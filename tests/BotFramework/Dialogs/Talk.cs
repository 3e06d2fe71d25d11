using System.Text;
using LegalAid.BotFramework.Dialogs;
using LegalAid.BotFramework.Schema;
using LegalAid.BotFramework.State;
using LegalAid.BotFramework.Turns.Testing;

namespace LegalAid.BotFramework.Tests.Dialogs;

/// <summary>A conversation in which every turn is another process: new adapter, new state, new dialogs; only the storage stays.</summary>
internal sealed class Talk(Func<Dialog> root, IStorage? storage = null, string channelId = "test")
{
    private readonly IStorage _storage = storage ?? new MemoryStorage();
    private readonly string _id = Guid.NewGuid().ToString("N");

    /// <summary>What the dialogs returned last.</summary>
    public DialogTurnResult? Result { get; private set; }

    /// <summary>The user says words; the texts of the replies, joined by " | ".</summary>
    public async Task<string> SayAsync(string text) => string.Join(" | ", (await SendAsync(new Activity { Text = text })).Select(reply => reply.Text));

    /// <summary>The user sends an activity; the replies.</summary>
    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, Func<DialogContext, Task>? act = null)
    {
        var reference = TestAdapter.CreateConversation(_id);
        reference.ChannelId = channelId;
        var adapter = new TestAdapter(reference);
        var state = new ConversationState(_storage);
        var accessor = state.CreateProperty<DialogState>("DialogState");
        await adapter.ProcessActivityAsync(activity, async (turn, ct) =>
        {
            if (act is null)
            {
                Result = await root().RunAsync(turn, accessor, ct);
            }
            else
            {
                await act(await new DialogSet(accessor).Add(root()).CreateContextAsync(turn, ct));
            }

            await state.SaveChangesAsync(turn, cancellationToken: ct);
        });
        return adapter.ActiveQueue;
    }

    /// <summary>Does something with the dialogs in a turn of its own; the texts of the replies.</summary>
    public async Task<string> DoAsync(Func<DialogContext, Task> act) =>
        string.Join(" | ", (await SendAsync(new Activity { Text = "…" }, act)).Select(reply => reply.Text));

    /// <summary>The state as it is stored.</summary>
    public async Task<string> StoredAsync()
    {
        var key = $"{channelId}/conversations/{_id}";
        var items = await _storage.ReadAsync([key]);
        return items.TryGetValue(key, out var item) ? Encoding.UTF8.GetString(item.Json.Span) : string.Empty;
    }
}
