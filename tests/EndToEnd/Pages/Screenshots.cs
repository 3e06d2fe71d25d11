using LegalAid.EndToEnd.Tests.Callers;
using LegalAid.EndToEnd.Tests.Desks;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LegalAid.EndToEnd.Tests.Pages;

/// <summary>Takes the pictures of the README anew: <c>dotnet test tests/EndToEnd --filter Screenshots</c>.</summary>
[Explicit("Writes docs/images; it tests nothing.")]
public sealed class Screenshots
{
    private static readonly string Images = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "images")).FullName;

    [Test]
    public async Task Chat_and_desk()
    {
        await using var program = await HotlineProgram.StartAsync();
        await using var browser = await Browser.StartAsync();

        var chat = await browser.OpenAsync(program.Address, "/");
        await Expect(chat.GetByRole(AriaRole.Log)).ToContainTextAsync("这里是12348法律援助咨询");
        await chat.GetByLabel("请把您的问题写在这里").FillAsync("在工地干了半年，包工头拖欠我三万块工资不给");
        await chat.Keyboard.PressAsync("Enter");
        await Expect(chat.GetByRole(AriaRole.Group).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();
        await chat.ScreenshotAsync(new() { Path = Path.Combine(Images, "chat.png") });

        using var waiting = await Caller.StartAsync(program);
        await waiting.SayAsync("老板拖欠我三个月工资不给");
        await waiting.SayAsync("公司");
        await waiting.SayAsync("转人工");
        var desk = await DeskPage.SignInAsync(browser, program, "li");
        await desk.AcceptAsync("老板拖欠我三个月工资不给");
        await waiting.HearAsync("话务员小李已经接通");
        await desk.SayAsync("您好，我是话务员小李。您手上有劳动合同或者工资条吗？");
        await waiting.HearAsync("工资条吗");
        await waiting.SendAsync("有工资条，合同没签");
        await Expect(desk.Transcript).ToContainTextAsync("有工资条，合同没签");
        await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(Images, "desk.png") });
    }
}
