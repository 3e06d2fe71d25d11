using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using LegalAid.Testing;

namespace LegalAid.Benchmarks;

/// <summary>How long it takes from <c>dotnet run</c> to the first answered message, with embedded Garnet and SQLite.</summary>
internal static class StartTime
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts twice on the same data; the second start is the one that counts.</summary>
    public static async Task MeasureAsync()
    {
        var data = Directory.CreateTempSubdirectory("hotline-start-").FullName;
        Console.WriteLine(FormattableString.Invariant($"first start:  {(await RunAsync(data)).TotalSeconds:0.0} s from dotnet run to the first answered message"));
        Console.WriteLine(FormattableString.Invariant($"second start: {(await RunAsync(data)).TotalSeconds:0.0} s from dotnet run to the first answered message"));
        Directory.Delete(data, recursive: true);
    }

    private static async Task<TimeSpan> RunAsync(string data)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var began = Stopwatch.GetTimestamp();
        using var program = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "run", "--project", Path.Combine(RepositoryRoot(), "src", "Hotline"), "--",
                $"--Urls={address}", $"--Data:Directory={data}", "--Bot:AllowAnonymous=true",
            },
            RedirectStandardOutput = true,
        })!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(address) };
            while (!await IsAnsweredAsync(http))
            {
                await Task.Delay(LookEvery);
            }

            return Stopwatch.GetElapsedTime(began);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient http)
    {
        try
        {
            using var response = await http.PostAsJsonAsync("/api/messages", new
            {
                type = "message",
                id = "first",
                channelId = "benchmark",
                serviceUrl = "http://127.0.0.1/",
                deliveryMode = "expectReplies",
                conversation = new { id = Guid.NewGuid().ToString("N") },
                from = new { id = "caller" },
                recipient = new { id = "hotline" },
                text = "老板拖欠我三个月工资不给",
            });
            return response.IsSuccessStatusCode
                && (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities").GetArrayLength() > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "LegalAid.Hotline.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("Run this from a clone of the repository.");
        }

        return directory.FullName;
    }
}
