using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LegalAid.EndToEnd.Tests.Pages;

/// <summary>The citizens' chat page in a real browser.</summary>
public sealed class ChatPageTests
{
    private const string Question = "老板拖欠我三个月工资不给";

    private HotlineProgram _program = null!;
    private Browser _browser = null!;
    private IPage _page = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _program = await HotlineProgram.StartAsync();
        _browser = await Browser.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _browser.DisposeAsync();
        await _program.DisposeAsync();
    }

    [SetUp]
    public async Task OpenAsync()
    {
        _page = await _browser.OpenAsync(_program.Address, "/");
        await Expect(Messages).ToContainTextAsync("这里是12348法律援助咨询");
    }

    [TearDown]
    public async Task CloseAsync() => await _page.Context.CloseAsync();

    private ILocator Messages => _page.GetByRole(AriaRole.Log);

    private ILocator Choices => _page.GetByRole(AriaRole.Group, new() { Name = "可以选的回答" }).GetByRole(AriaRole.Button);

    private ILocator Mine => _page.Locator("#messages li.mine");

    [Test]
    public async Task A_question_is_answered_and_buttons_answer_what_is_asked_back()
    {
        await SayAsync(Question);
        await Expect(Messages).ToContainTextAsync("怎么办：");
        await Expect(Messages).ToContainTextAsync("《劳动争议调解仲裁法》");
        await Choices.Filter(new() { HasText = "公司、工厂、单位" }).ClickAsync();

        await Expect(Messages).ToContainTextAsync("您是从农村出来打工的吗");
        await Expect(Mine).ToHaveTextAsync([$"您{Question}", "您公司、工厂、单位"]);
        await Expect(Choices).ToHaveTextAsync(["是", "不是", "不知道"]);
    }

    [Test]
    public async Task A_keyboard_is_enough()
    {
        await ReachAsync("Tab", _page.GetByLabel("请把您的问题写在这里"));
        await _page.Keyboard.TypeAsync(Question);
        await _page.Keyboard.PressAsync("Enter");
        await Expect(Choices.First).ToBeVisibleAsync();

        await ReachAsync("Shift+Tab", Choices.First);
        await _page.Keyboard.PressAsync("Enter");

        await Expect(Messages).ToContainTextAsync("您是从农村出来打工的吗");
        await Expect(_page.GetByLabel("请把您的问题写在这里")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_reload_keeps_the_conversation()
    {
        await SayAsync(Question);
        await Expect(Choices.First).ToBeVisibleAsync();
        var before = await Messages.InnerTextAsync();

        await _page.ReloadAsync();

        await Expect(Choices.First).ToBeVisibleAsync();
        await Expect(Messages).ToHaveTextAsync(before, new() { UseInnerText = true });
        await Choices.First.ClickAsync();
        await Expect(Messages).ToContainTextAsync("您是从农村出来打工的吗");
    }

    [Test]
    public async Task What_is_written_without_a_connection_arrives_once_when_it_is_back()
    {
        await _page.Context.SetOfflineAsync(true);
        await SayAsync(Question);
        await Expect(_page.GetByRole(AriaRole.Status)).Not.ToBeEmptyAsync();

        await _page.Context.SetOfflineAsync(false);

        await Expect(Messages).ToContainTextAsync("怎么办：");
        await Expect(Mine).ToHaveTextAsync([$"您{Question}"]);
        await Expect(_page.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }

    [Test]
    public async Task A_restart_of_the_program_does_not_end_the_conversation()
    {
        await SayAsync(Question);
        await Expect(Choices.First).ToBeVisibleAsync();
        await _program.KillAsync();
        await Expect(_page.GetByRole(AriaRole.Status)).ToContainTextAsync("正在重新连上");
        await _program.StartAgainAsync();

        await SayAsync("公司");

        await Expect(Messages).ToContainTextAsync("您是从农村出来打工的吗");
        await Expect(Mine).ToHaveCountAsync(2);
    }

    [TestCase("<img src=x onerror=\"document.title='executed'\"><script>document.title='executed'</script>老板不发工资")]
    [TestCase("'; DROP TABLE \"Consultations\"; -- 老板不发工资")]
    public async Task What_looks_like_code_is_shown_as_text(string words)
    {
        await SayAsync(words);
        await Expect(Mine).ToHaveTextAsync([$"您{words}"]);
        await Expect(_page.Locator("#messages li.theirs")).Not.ToHaveCountAsync(1);

        await _page.ReloadAsync();

        await Expect(Mine).ToHaveTextAsync([$"您{words}"]);
        await Expect(_page.Locator("#messages img, #messages script")).ToHaveCountAsync(0);
        await Expect(_page).ToHaveTitleAsync("12348 法律援助咨询");
    }

    [Test]
    public async Task The_page_weighs_less_than_60_kB()
    {
        var weight = 0;
        foreach (var file in new[] { "/", "/chat.css", "/chat.js" })
        {
            weight += (await _program.Http.GetByteArrayAsync(file)).Length;
        }

        Assert.That(weight, Is.InRange(1_000, 60_000));
    }

    private async Task SayAsync(string words)
    {
        await _page.GetByLabel("请把您的问题写在这里").FillAsync(words);
        await _page.GetByRole(AriaRole.Button, new() { Name = "发送" }).ClickAsync();
    }

    private async Task ReachAsync(string key, ILocator goal)
    {
        const int MostStops = 15;
        for (var i = 0; i < MostStops; i++)
        {
            await _page.Keyboard.PressAsync(key);
            if (await goal.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{key} does not reach {goal}.");
    }
}
