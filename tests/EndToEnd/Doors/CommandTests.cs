using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace LegalAid.EndToEnd.Tests.Doors;

/// <summary>The command line: what stops the start, and the verbs on standard input and output.</summary>
public sealed class CommandTests
{
    private static readonly string Dialogs = Path.Combine(Repository.Root, "dialogs");
    private static readonly string Models = Path.Combine(Repository.Root, "models");

    [TestCase("--DirectLine:Secret=short", "DirectLine:Secret")]
    [TestCase("--DirectLine:Secrett=a-long-enough-secret", "DirectLine:Secrett")]
    [TestCase("--ConnectionStrings:Hotline=nonsense", "ConnectionStrings:Hotline")]
    [TestCase("--ConnectionStrings:Redis=127.0.0.1:1,connectTimeout=500", "ConnectionStrings:Redis")]
    [TestCase("--Content:Directory=/nowhere", "Content:Directory")]
    [TestCase("--OpenTelemetry:Endpoint=nonsense", "OpenTelemetry:Endpoint")]
    [TestCase("--Bot:AllowAnonymous=perhaps", "Bot:AllowAnonymous")]
    public async Task A_bad_setting_stops_the_start_and_is_named(string argument, string setting)
    {
        var result = await RunAsync(argument);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, string.Empty)), result.Error);
        Assert.That(result.Error, Does.Contain(setting));
        Assert.That(result.Error, Does.Not.Contain("   at "), "It is a sentence, not a stack trace.");
    }

    [Test]
    public async Task Production_does_not_start_with_an_open_door()
    {
        var result = await HotlineCommand.RunAsync(["serve"], environment: "Production");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("DirectLine:Secret is missing"));
    }

    [Test]
    public async Task A_taken_port_stops_the_start_and_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await RunAsync($"--Urls=http://127.0.0.1:{port}");

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain($":{port}").And.Contain("--Urls="));
    }

    [Test]
    public async Task Check_finds_the_repository_in_order()
    {
        var result = await HotlineCommand.RunAsync(["check", "--dialogs", Dialogs, "--models", Models]);

        Assert.That((result.ExitCode, result.Output.Trim()), Is.EqualTo((0, "Everything is in order.")));
    }

    [Test]
    public async Task Check_says_what_is_wrong_with_file_and_line()
    {
        var copy = Directory.CreateTempSubdirectory("hotline-e2e-dialogs-").FullName;
        try
        {
            CopyDialogs(copy);
            var file = Path.Combine(copy, "answers", "wage_arrears.yaml");
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("劳动法50", "劳动法5000", StringComparison.Ordinal));

            var result = await HotlineCommand.RunAsync(["check", "--dialogs", copy, "--models", Models]);

            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Output, Does.Match(@"wage_arrears\.yaml:\d+: .*5000"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Test]
    public async Task Classify_prints_one_line_of_json_for_each_question()
    {
        var result = await HotlineCommand.RunAsync(["classify", "--models", Models], "老板拖欠我三个月工资不给\n我要转人工\n\n他现在正在打我\n");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.That(lines, Has.Count.EqualTo(4));
        Assert.Multiple(() =>
        {
            Assert.That(lines[0].GetProperty("matter").GetString(), Is.EqualTo("wage_arrears"));
            Assert.That(lines[1].GetProperty("act").GetString(), Is.EqualTo("talk_to_human"));
            Assert.That(lines.Select(line => line.GetProperty("emergency").GetBoolean()), Is.EqualTo(new[] { false, false, false, true }));
        });
    }

    [Test]
    public async Task Eligibility_decides_fact_sheets_with_articles()
    {
        var result = await HotlineCommand.RunAsync(
            ["eligibility", "--dialogs", Dialogs], """[{"matter":"wage_arrears","facts":{"claim":"pay","migrant_worker":true,"province":"河南"}}]""");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(JsonSerializer.Deserialize<JsonElement>(result.Output).GetArrayLength(), Is.EqualTo(1));
        Assert.That(result.Output, Does.Match("第四十二条|42"));
    }

    [Test]
    public async Task Eligibility_names_the_index_and_field_of_a_bad_fact_sheet()
    {
        var result = await HotlineCommand.RunAsync(["eligibility", "--dialogs", Dialogs], """[{"matter":"wage_arrears","facts":{}},{"matter":"wages","facts":{}}]""");

        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Error, Does.Contain("1").And.Contain("matter"));
        Assert.That(result.Error, Does.Not.Contain("   at "), "It is a sentence, not a stack trace.");
    }

    [Test]
    public async Task Evaluate_measures_labelled_questions()
    {
        var questions = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(questions, "1\t厂里半年没给我们开工资了\twage_arrears\t\n2\t老公总是动手打我\tdomestic_violence\t\n");

            var result = await HotlineCommand.RunAsync(["evaluate", "--models", Models, questions]);

            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Output, Does.Match(@"(?i)accuracy|macro|F1"));
        }
        finally
        {
            File.Delete(questions);
        }
    }

    [Test]
    public async Task Chat_answers_lines_of_standard_input()
    {
        var data = Directory.CreateTempSubdirectory("hotline-e2e-chat-").FullName;
        try
        {
            // The address decides whether a running server is asked; nobody listens there, so it starts one of its own.
            var result = await HotlineCommand.RunAsync(["chat", "--Urls=http://127.0.0.1:1", $"--Data:Directory={data}"], "老板拖欠我三个月工资不给\n公司\n");

            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(
                result.Output, Does.Match(@"(?s)12348法律援助咨询.*> 老板拖欠我三个月工资不给.*怎么办：.*依据：《.*欠钱的是谁.*\[1 公司.*> 公司.*您是从农村出来打工的吗"));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<CommandResult> RunAsync(string argument)
    {
        var data = Directory.CreateTempSubdirectory("hotline-e2e-command-").FullName;
        try
        {
            return await HotlineCommand.RunAsync(["serve", "--Urls=http://127.0.0.1:0", $"--Data:Directory={data}", argument]);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static void CopyDialogs(string target)
    {
        foreach (var file in Directory.EnumerateFiles(Dialogs, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Dialogs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
