using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LegalAid.EndToEnd.Tests.Desks;

/// <summary>An agent at the desk in a browser: what they see and click.</summary>
internal sealed partial class DeskPage
{
    private const string Password = "demo-12348-desk";

    private DeskPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Offers, talks and wrap-ups.</summary>
    public ILocator Tickets => Page.GetByLabel("待接和进行中");

    public ILocator Transcript => Page.GetByRole(AriaRole.Log);

    /// <summary>What the desk says of the open ticket.</summary>
    public ILocator Case => Page.GetByLabel("情况", new() { Exact = true });

    public ILocator State => Page.GetByRole(AriaRole.Status);

    /// <summary>Signs a demo agent in and waits until the queue has them.</summary>
    public static async Task<DeskPage> SignInAsync(Browser browser, HotlineProgram program, string agent)
    {
        var page = await browser.OpenAsync(program.Address, "/desk");
        await page.GetByLabel("用户名").FillAsync(agent);
        await page.GetByLabel("密码").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        var desk = new DeskPage(page);
        await Assertions.Expect(desk.State).ToContainTextAsync(SignedIn());
        return desk;
    }

    /// <summary>Accepts the offer that shows these words.</summary>
    public Task AcceptAsync(string words) => Page.Locator(".mud-card", new() { HasText = words }).GetByRole(AriaRole.Button, new() { Name = "接听" }).ClickAsync();

    public async Task SayAsync(string words)
    {
        await Page.GetByLabel("对来访者说").FillAsync(words);
        await Button("发送").ClickAsync();
    }

    public Task EndAsync() => Button("结束对话").ClickAsync();

    /// <summary>Writes the talk up; with a matter, where the agent sees another one than the program.</summary>
    public async Task WrapUpAsync(string result, string note, string? matter = null)
    {
        await Page.GetByLabel(result).CheckAsync();
        if (matter is not null)
        {
            await Page.GetByLabel("事项").ClickAsync();
            await Page.Locator(".mud-popover-open .mud-list-item", new() { HasText = matter }).ClickAsync();
        }

        await Page.GetByLabel("备注").FillAsync(note);
        await Button("完成").ClickAsync();
    }

    // Whoever signs in may have an offer at once.
    [GeneratedRegex("空闲|通话中")]
    private static partial Regex SignedIn();

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });
}
