using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using LegalAid.Testing;

namespace LegalAid.Benchmarks;

/// <summary>The real program as a child process on a real redis-server, and a caller who has five things to say.</summary>
internal sealed class HotlineUnderLoad : IAsyncDisposable
{
    private static readonly string[] Words = ["老板拖欠我三个月工资不给", "公司", "是", "不在那干了", "上个月15号"];

    private readonly RedisServer _redis;
    private readonly Process _program;
    private readonly HttpClient _http;
    private readonly string _data;

    private HotlineUnderLoad(RedisServer redis, Process program, HttpClient http, string data)
    {
        _redis = redis;
        _program = program;
        _http = http;
        _data = data;
    }

    public static async Task<HotlineUnderLoad> StartAsync()
    {
        var redis = await RedisServer.StartAsync();
        var data = Directory.CreateTempSubdirectory("hotline-bench-").FullName;
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "LegalAid.Hotline.dll"), "serve", $"--Urls={address}",
                $"--ConnectionStrings:Redis=127.0.0.1:{redis.Port}", $"--Data:Directory={data}", "--Bot:AllowAnonymous=true",
            },
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_gcServer"] = "0";
        var program = Process.Start(start)!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        var http = new HttpClient { BaseAddress = new Uri(address) };
        for (var attempt = 0; !await IsReadyAsync(http); attempt++)
        {
            if (program.HasExited || attempt > 600)
            {
                throw new InvalidOperationException("The program did not become ready.");
            }

            await Task.Delay(100);
        }

        return new HotlineUnderLoad(redis, program, http, data);
    }

    /// <summary>One conversation of five turns; each turn's answer is awaited.</summary>
    public async Task TalkAsync(ConcurrentBag<TimeSpan> took, CancellationToken cancellationToken)
    {
        var conversation = Guid.NewGuid().ToString("N");
        for (var i = 0; i < Words.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var response = await _http.PostAsJsonAsync("/api/messages", Say(conversation, i), cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(began));
            if (!response.IsSuccessStatusCode || JsonDocument.Parse(body).RootElement.GetProperty("activities").GetArrayLength() == 0)
            {
                throw new InvalidOperationException($"Turn {i} of {conversation} was not answered: {(int)response.StatusCode} {body}");
            }
        }
    }

    /// <summary>The same five posts to a door that refuses them unread: what HTTP and the client cost by themselves.</summary>
    public async Task TalkToNobodyAsync(ConcurrentBag<TimeSpan> took, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var response = await _http.PostAsJsonAsync("/nobody", Say("nobody", i), cancellationToken);
            await response.Content.ReadAsStringAsync(cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(began));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _program.Kill(entireProcessTree: true);
        await _program.WaitForExitAsync();
        _program.Dispose();
        await _redis.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static object Say(string conversation, int turn) => new
    {
        type = "message",
        id = $"{conversation}-{turn}",
        channelId = "benchmark",
        serviceUrl = "http://127.0.0.1/",
        deliveryMode = "expectReplies",
        conversation = new { id = conversation },
        from = new { id = "caller" },
        recipient = new { id = "hotline" },
        text = Words[turn],
    };

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
