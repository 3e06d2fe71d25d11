using System.Text.RegularExpressions;
using LegalAid.Consultations.Records;
using LegalAid.Consultations.Texts;
using LegalAid.Hotline.Handover;
using LegalAid.Hotline.Tests.Hosting;
using LegalAid.Hotline.Turns;
using LegalAid.Queue;
using LegalAid.Queue.Agents;
using LegalAid.Queue.Offers;
using LegalAid.Queue.Seats;
using LegalAid.Queue.Tickets;

namespace LegalAid.Hotline.Tests.Conversations;

/// <summary>Plays a script against a node.</summary>
internal sealed partial class Conversation(Node node, Caller caller)
{
    private const string AgentName = "林话务";
    private static readonly AgentId Agent = new("lin");

    private readonly List<Activity> _replies = [];
    private int _delivered;
    private int _at;
    private bool _waits;
    private string _number = string.Empty;

    private TicketQueue Queue => node.Get<TicketQueue>();

    private string Key => new ConversationKey(RecordingChannel.Id, caller.Conversation).ToString();

    public async Task PlayAsync(Script script)
    {
        foreach (var line in script.Lines)
        {
            await TestContext.Out.WriteLineAsync($"{line.Verb}: {line.Words}");
            await PlayAsync(line);
        }
    }

    private Task PlayAsync(ScriptLine line) => line.Verb switch
    {
        "Caller comes in" => HearAsync(caller.ComesInAsync()),
        "Caller" => HearAsync(caller.SaysAsync(Words(line).Replace("{number}", _number, StringComparison.Ordinal))),
        "Hears" => HearsAsync(line),
        "Never" => NeverAsync(line),
        "Silence" => SilenceAsync(line),
        "Buttons" => ButtonsAsync(line),
        "Ticket" => TicketAsync(line),
        "Agent" => line.Words.Split(' ', 2) switch
        {
            ["accepts"] => AcceptAsync(),
            ["says", var words] => SayAsync(words),
            ["returns"] => ReturnAsync(),
            ["ends"] => EndAsync(),
            ["reads", var words] => ReadAsync(words),
            _ => throw Unknown(line),
        },
        _ => throw Unknown(line),
    };

    private static InvalidOperationException Unknown(ScriptLine line) => new($"{line.Place}: a script has no line \"{line.Verb}: {line.Words}\".");

    private async Task HearAsync(Task<IReadOnlyList<Activity>> turn)
    {
        _replies.Clear();
        _at = 0;
        _waits = false;
        _delivered = node.Channel.DeliveredTo(caller.Conversation).Count;
        Keep(await turn);
    }

    private void Keep(IEnumerable<Activity> messages)
    {
        foreach (var message in messages)
        {
            TestContext.Out.WriteLine($"    〔{message.Text}〕{string.Concat(message.SuggestedActions?.Actions?.Select(action => $" [{action.Title}]") ?? [])}");
            _replies.Add(message);
            if (Number.Match(message.Text ?? string.Empty) is { Success: true } found)
            {
                _number = found.Groups[1].Value;
            }
        }
    }

    private void KeepDelivered()
    {
        var delivered = node.Channel.DeliveredTo(caller.Conversation);
        Keep(delivered.Skip(_delivered));
        _delivered = delivered.Count;
    }

    private async Task HearsAsync(ScriptLine line)
    {
        var words = Words(line);
        if (_waits)
        {
            await Eventually.IsTrueAsync($"{line.Place}: the caller hears \"{words}\"", () =>
            {
                KeepDelivered();
                return Find(words) >= 0;
            });
        }

        var found = Find(words);
        Assert.That(found, Is.GreaterThanOrEqualTo(0), $"{line.Place}: nobody said \"{words}\". Heard:\n{Heard()}");
        _at = found;
    }

    private int Find(string words) => _replies.FindIndex(_at, message => (message.Text ?? string.Empty).Contains(words, StringComparison.Ordinal));

    private Task NeverAsync(ScriptLine line)
    {
        Assert.That(_replies.Select(message => message.Text), Has.None.Contains(Words(line)), line.Place);
        return Task.CompletedTask;
    }

    private Task SilenceAsync(ScriptLine line)
    {
        Assert.That(Heard(), Is.Empty, line.Place);
        return Task.CompletedTask;
    }

    private Task ButtonsAsync(ScriptLine line)
    {
        var buttons = _replies[^1].SuggestedActions?.Actions?.Select(action => action.Title) ?? [];
        Assert.That(string.Join(" | ", buttons), Is.EqualTo(line.Words), line.Place);
        return Task.CompletedTask;
    }

    private async Task TicketAsync(ScriptLine line)
    {
        var ticket = await TicketAsync();
        var words = ticket is null ? "none" : $"{ticket.State} {ticket.Urgency} {ticket.Seat} {ticket.Matter} {ticket.Group}".ToLowerInvariant();
        Assert.That(words.Split(' '), Is.SupersetOf(line.Words.Split(' ')), line.Place);
    }

    private async Task<Ticket?> TicketAsync()
    {
        // Tickets of a conversation are numbered; the newest counts.
        Ticket? newest = null;
        for (var number = 1; await Queue.FindAsync(TicketIds.Of(Key, number), CancellationToken.None) is { } ticket; number++)
        {
            newest = ticket;
        }

        return newest;
    }

    private async Task AcceptAsync()
    {
        await Queue.SignInAsync(
            new AgentProfile
            {
                Id = Agent,
                Name = AgentName,
                Seats = node.Get<SeatPlan>().Seats.ToDictionary(seat => seat.Id, _ => 3),
                Languages = ["zh-CN"],
                Capacity = new Dictionary<string, int> { [AgentProfile.AnyChannel] = 5 },
            },
            CancellationToken.None);
        _waits = true;
        await Eventually.IsTrueAsync("the agent accepts", async () =>
        {
            await Queue.MatchAsync(CancellationToken.None);
            return await TicketAsync() is { State: TicketState.Offered } offered
                && await Queue.AcceptAsync(offered.Id, Agent, offered.Fence, CancellationToken.None) is AcceptResult.Accepted;
        });
    }

    private async Task SayAsync(string words)
    {
        _waits = true;
        var ticket = (await TicketAsync())!;
        await node.Get<IncomingActivities>().PostEventAsync(
            ConversationKey.Parse(Key), $"agent:{Guid.NewGuid():N}", HandoverEvents.AgentMessage, new AgentMessage(ticket.Id.Value, AgentName, words),
            CancellationToken.None);
    }

    private async Task ReturnAsync()
    {
        _waits = true;
        Assert.That(await Queue.ReturnAsync((await TicketAsync())!.Id, Agent, CancellationToken.None), Is.InstanceOf<ReturnResult.Returned>());
        await Queue.SignOutAsync(Agent, CancellationToken.None);
    }

    private async Task EndAsync()
    {
        _waits = true;
        Assert.That(await Queue.WrapUpAsync((await TicketAsync())!.Id, CancellationToken.None), Is.InstanceOf<WrapUpResult.InWrapUp>());
    }

    private Task ReadAsync(string words) => Eventually.IsTrueAsync($"the agent reads \"{words}\"", async () =>
        (await node.Get<ConsultationRecords>().FindTranscriptAsync(Key, Agent.Value, CancellationToken.None))
        .Any(entry => entry.Role == TranscriptRole.Caller && entry.Text.Contains(words, StringComparison.Ordinal)));

    private string Heard() => string.Join('\n', _replies.Select(message => message.Text));

    /// <summary>The words of a line, where a key in braces stands for its text.</summary>
    private string Words(ScriptLine line) =>
        TextKey.Match(line.Words) is { Success: true } key ? node.Get<TextLibrary>().Render(key.Groups[1].Value).Text.Trim() : line.Words;

    [GeneratedRegex(@"^\{([a-z_]+(?:\.[a-z_]+)+)\}$")]
    private static partial Regex TextKey { get; }

    [GeneratedRegex(@"编号是 ([0-9-]+)")]
    private static partial Regex Number { get; }
}
