using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LegalAid.EndToEnd.Tests.Pages;

/// <summary>The ecosystem's own widget, unchanged, on a page of another origin, talks to this program.</summary>
public sealed class WebChatTests
{
    private HotlineProgram _program = null!;
    private Browser _browser = null!;

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

    [Test]
    public async Task It_greets_answers_and_offers_choices()
    {
        var bundle = await WebChat.FetchAsync();
        using var generated = await _program.Http.PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = "dl_webchat" } });
        var token = (await generated.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        await using var site = await ServeAsync(Page(token!), bundle);
        var page = await _browser.OpenAsync(new Uri(site.Urls.First()), "/");

        await Expect(page.Locator("body")).ToContainTextAsync("这里是12348法律援助咨询");
        await page.Locator("[data-id='webchat-sendbox-input']").FillAsync("老板拖欠我三个月工资不给");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("body")).ToContainTextAsync("怎么办：");
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "公司、工厂、单位" }).ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("您是从农村出来打工的吗");
    }

    // Routing by Playwright is not enough: to chromium such a page comes from nowhere, and may not reach a local server.
    private static async Task<WebApplication> ServeAsync(string page, string bundle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/", () => Results.Content(page, "text/html; charset=utf-8"));
        site.MapGet("/webchat.js", () => Results.File(bundle, "text/javascript; charset=utf-8"));
        await site.StartAsync();
        return site;
    }

    private string Page(string token) => $$"""
        <!doctype html>
        <html lang="zh-CN">
        <body style="height: 100vh; margin: 0">
          <div id="webchat" style="height: 100%"></div>
          <script src="/webchat.js"></script>
          <script>
            WebChat.renderWebChat({
              directLine: WebChat.createDirectLine({ domain: '{{_program.Address}}v3/directline', token: '{{token}}' }),
              locale: 'zh-CN',
            }, document.getElementById('webchat'));
          </script>
        </body>
        </html>
        """;
}
