using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LegalAid.BotFramework.Schema;

namespace LegalAid.EndToEnd.Tests.Callers;

/// <summary>A caller over Direct Line (polling), as any client of the ecosystem has it.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient _http;
    private readonly List<Activity> _heard = [];
    private string? _watermark;

    private Caller(HttpClient http, string conversation)
    {
        _http = http;
        Conversation = conversation;
    }

    public string Conversation { get; }

    /// <summary>Everything in the conversation so far, in order, the caller's own words included.</summary>
    public IReadOnlyList<Activity> Log => _heard;

    /// <summary>What the other side has said so far.</summary>
    public IEnumerable<string> Heard => from activity in _heard where IsReply(activity) select activity.Text;

    /// <summary>Gets a token, begins a conversation and waits for the greeting.</summary>
    public static async Task<Caller> StartAsync(HotlineProgram program)
    {
        var http = new HttpClient { BaseAddress = program.Address };
        using var generated = await http.PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = $"dl_{Guid.NewGuid():N}" } });
        var granted = await ReadAsync<Grant>(generated);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", granted.Token);
        using var started = await http.PostAsJsonAsync("/v3/directline/conversations", new { });
        var caller = new Caller(http, (await ReadAsync<Grant>(started)).ConversationId);
        await caller.HearAsync("12348法律援助咨询");
        return caller;
    }

    /// <summary>The same conversation through another node.</summary>
    public Caller Through(HotlineProgram program)
    {
        var http = new HttpClient { BaseAddress = program.Address };
        http.DefaultRequestHeaders.Authorization = _http.DefaultRequestHeaders.Authorization;
        return new Caller(http, Conversation);
    }

    /// <summary>Says something and waits for the replies of this turn, which arrive together.</summary>
    public async Task<IReadOnlyList<Activity>> SayAsync(string text)
    {
        var id = await SendAsync(text);
        return await RepliesToAsync(id, text);
    }

    /// <summary>Waits for the replies to the activity of this id.</summary>
    public Task<IReadOnlyList<Activity>> RepliesToAsync(string id, string text) => Eventually.FoundAsync(
        async () =>
        {
            await PollAsync();
            var replies = _heard.Where(activity => IsReply(activity) && activity.ReplyToId == id).ToList();
            return replies.Count > 0 ? (IReadOnlyList<Activity>)replies : null;
        },
        () => $"\"{text}\" is answered. {Conversation}:\n{Transcript()}");

    /// <summary>Says something; the result is the activity's id.</summary>
    public async Task<string> SendAsync(string text, string? clientId = null)
    {
        using var response = await PostAsync(new { type = "message", from = new { id = "caller" }, text, channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString("N") } });
        return (await ReadAsync<Posted>(response)).Id;
    }

    /// <summary>Posts this body to the conversation.</summary>
    public Task<HttpResponseMessage> PostAsync(object body) => _http.PostAsJsonAsync($"/v3/directline/conversations/{Conversation}/activities", body);

    /// <summary>Posts this text, JSON or not, to the conversation.</summary>
    public Task<HttpResponseMessage> PostRawAsync(string body) =>
        _http.PostAsync($"/v3/directline/conversations/{Conversation}/activities", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

    /// <summary>Posts to a conversation of somebody else with this caller's token.</summary>
    public Task<HttpResponseMessage> PostToAsync(string conversation, object body) =>
        _http.PostAsJsonAsync($"/v3/directline/conversations/{conversation}/activities", body);

    /// <summary>Waits until the other side has said this.</summary>
    public Task<Activity> HearAsync(string part) => HearAsync(part, after: 0);

    /// <summary>Waits until the other side has said this behind the given place of the log.</summary>
    public Task<Activity> HearAsync(string part, int after) => Eventually.FoundAsync(
        async () =>
        {
            await PollAsync();
            return _heard.Skip(after).FirstOrDefault(activity => IsReply(activity) && activity.Text!.Contains(part, StringComparison.Ordinal));
        },
        () => $"\"{part}\" is said. {Conversation}:\n{Transcript()}");

    /// <summary>Reads what is new; the same log as a stream has.</summary>
    public async Task PollAsync()
    {
        using var response = await _http.GetAsync($"/v3/directline/conversations/{Conversation}/activities?watermark={_watermark}");
        response.EnsureSuccessStatusCode();
        using var set = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        foreach (var element in set.RootElement.GetProperty("activities").EnumerateArray())
        {
            _heard.Add(element.Deserialize(ActivityJson.Activity)!);
        }

        _watermark = set.RootElement.GetProperty("watermark").GetString();
    }

    /// <summary>The whole conversation, to read when a test fails.</summary>
    public string Transcript() => string.Join('\n', _heard.Select(activity => $"  {activity.From?.Role ?? activity.From?.Id}: {activity.Text}"));

    public void Dispose() => _http.Dispose();

    private static bool IsReply(Activity activity) =>
        activity.Type == ActivityTypes.Message && activity.From?.Role == RoleTypes.Bot && activity.Text is not null;

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException($"{response.RequestMessage!.RequestUri!.AbsolutePath}: {(int)response.StatusCode} {body}");
    }

    private sealed record Grant(string ConversationId, string Token);

    private sealed record Posted(string Id);
}
