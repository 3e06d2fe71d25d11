using System.CommandLine;
using LegalAid.Hotline.Commands.Terminal;
using LegalAid.Hotline.Hosting;
using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;

namespace LegalAid.Hotline.Commands;

/// <summary><c>chat</c>: a Direct Line client in the terminal, for a server that runs already or for one of its own.</summary>
public static class ChatCommand
{
    public static Command Create()
    {
        var url = new Option<Uri?>("--url")
        {
            Description = "A server that runs already; without it the default address is tried, then a server of its own is started.",
            CustomParser = given =>
            {
                if (Uri.TryCreate(given.Tokens.Single().Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                {
                    return address;
                }

                given.AddError("--url must be an address such as http://localhost:5080.");
                return null;
            },
        };
        var command = new Command("chat", "Talk to the hotline in the terminal.") { url };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => Starting.GuardAsync(() => RunAsync(parsed.GetValue(url), parsed.UnmatchedTokens, cancellationToken)));
        return command;
    }

    private static async Task RunAsync(Uri? url, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var configuration = HotlineConfiguration.Build(arguments);
        var server = url ?? new Uri((configuration["Urls"] ?? "http://localhost:5080").Split(';')[0]);
        if (url is not null || await AnswersAsync(server, cancellationToken))
        {
            await TalkAsync(server, cancellationToken);
            return;
        }

        string[] own = [.. arguments, "--Urls=http://127.0.0.1:0", "--Serilog:Quiet=true"];
        var settings = SettingsReader.Read(HotlineConfiguration.Build(own), HotlineConfiguration.IsDevelopment);
        Directory.CreateDirectory(settings.DataDirectory);
        var loading = Task.Run(() => LoadedContent.LoadAsync(settings), cancellationToken);
        await using var backing = await Backing.StartAsync(settings, cancellationToken);
        await using var app = await HotlineHost.BuildAsync(settings, backing, await loading, own, cancellationToken);
        await app.StartAsync(cancellationToken);
        await TalkAsync(new Uri(app.Urls.First()), cancellationToken);
        await app.StopAsync(cancellationToken);
    }

    private static async Task TalkAsync(Uri server, CancellationToken cancellationToken)
    {
        await using var client = await DirectLineClient.StartAsync(server, cancellationToken);
        await new Terminal.Chat(client, Console.In, Console.Out, Console.IsInputRedirected).RunAsync(cancellationToken);
    }

    private static async Task<bool> AnswersAsync(Uri server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        try
        {
            using var response = await http.GetAsync(new Uri(server, "/health/live"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
