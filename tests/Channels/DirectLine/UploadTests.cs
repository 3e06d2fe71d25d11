using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LegalAid.Channels.Tests.Hosting;

namespace LegalAid.Channels.Tests.DirectLine;

public sealed class UploadTests : DirectLineFixture
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2, 255];

    [Test]
    public async Task A_message_with_two_files_arrives_as_one_with_attachments_that_can_be_fetched()
    {
        var caller = await Caller.StartAsync(Node);
        using var form = new MultipartFormDataContent();
        form.Add(ActivityPart("""{"type":"message","text":"工资条","from":{"id":"me"},"channelData":{"clientActivityID":"u1"}}"""), "activity", "blob");
        form.Add(Part(Picture, "image/png"), "file", "工资条.png");
        form.Add(Part("合同"u8.ToArray(), "text/plain"), "file", "contract.txt");
        using var response = await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/upload?userId=me", form);
        var id = (string)(await Caller.ReadAsync(response))["id"]!;

        var heard = Node.Bot.HeardIn(caller.ConversationId)[^1];
        Assert.That((heard.Id, heard.Text, heard.From!.Id), Is.EqualTo((id, "工资条", "dl_caller")));
        Assert.That(heard.Attachments!.Select(file => (file.Name, file.ContentType)), Is.EqualTo(new[] { ("工资条.png", "image/png"), ("contract.txt", "text/plain") }));

        using var file = await Node.Http.GetAsync(new Uri(heard.Attachments![0].ContentUrl!));
        Assert.That(await file.Content.ReadAsByteArrayAsync(), Is.EqualTo(Picture));
        Assert.That(file.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        Assert.That(file.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        Assert.That(file.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    [Test]
    public async Task A_single_raw_file_takes_its_sender_from_the_query()
    {
        var caller = await Caller.StartAsync(Node, userId: null);
        var content = Part(Picture, "image/png");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = "\"photo.png\"" };
        using var response = await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/upload?userId=r_7", content);
        await Caller.ReadAsync(response);

        var heard = Node.Bot.HeardIn(caller.ConversationId)[^1];
        Assert.That((heard.Type, heard.From!.Id, heard.Attachments!.Single().Name), Is.EqualTo(("message", "r_7", "photo.png")));
    }

    [TestCase("../../etc/passwd", "passwd")]
    [TestCase("..\\..\\windows\\win.ini", "win.ini")]
    [TestCase("C:evil.exe", "evil.exe")]
    [TestCase("..", "file")]
    [TestCase("a\u0001b.png", "ab.png")]
    public async Task A_file_name_is_its_last_part_and_no_path(string given, string kept)
    {
        var caller = await Caller.StartAsync(Node);
        var body = Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{given.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--x--\r\n");
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var response = await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/upload", content);
        await Caller.ReadAsync(response);
        Assert.That(Node.Bot.HeardIn(caller.ConversationId)[^1].Attachments!.Single().Name, Is.EqualTo(kept));
    }

    [Test]
    public async Task A_very_long_name_is_cut_and_keeps_its_ending()
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await UploadAsync(caller, (Picture, "image/png", new string('长', 300) + ".png"));
        await Caller.ReadAsync(response);
        Assert.That(Node.Bot.HeardIn(caller.ConversationId)[^1].Attachments!.Single().Name, Has.Length.EqualTo(100).And.EndsWith(".png"));
    }

    [Test]
    public async Task More_bytes_than_the_limit_are_413_in_one_file_or_together()
    {
        var caller = await Caller.StartAsync(Node);
        using var one = await UploadAsync(caller, (new byte[5 * 1024 * 1024], "image/png", "a.png"));
        using var together = await UploadAsync(caller, (new byte[3 * 1024 * 1024], "image/png", "a.png"), (new byte[(1024 * 1024) + 1], "image/png", "b.png"));
        using var fits = await UploadAsync(caller, (new byte[3 * 1024 * 1024], "image/png", "a.png"), (new byte[1024 * 1024], "image/png", "b.png"));

        Assert.That(await Caller.RefusalAsync(one, HttpStatusCode.RequestEntityTooLarge), Is.EqualTo("MessageSizeTooBig"));
        Assert.That(await Caller.RefusalAsync(together, HttpStatusCode.RequestEntityTooLarge), Is.EqualTo("MessageSizeTooBig"));
        await Caller.ReadAsync(fits);
    }

    [Test]
    public async Task More_files_than_the_limit_are_413()
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await UploadAsync(caller, [.. Enumerable.Range(0, 6).Select(i => (Picture, "image/png", $"{i}.png"))]);
        Assert.That(await Caller.RefusalAsync(response, HttpStatusCode.RequestEntityTooLarge), Is.EqualTo("TooManyFiles"));
    }

    [TestCase("text/html")]
    [TestCase("application/x-msdownload")]
    public async Task A_kind_of_file_that_is_not_taken_is_415(string type)
    {
        var caller = await Caller.StartAsync(Node);
        using var parts = await UploadAsync(caller, (Picture, type, "a.bin"));
        using var raw = await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/upload?userId=me", Part(Picture, type));
        Assert.That(await Caller.RefusalAsync(parts, HttpStatusCode.UnsupportedMediaType), Is.EqualTo("UnsupportedMediaType"));
        Assert.That(await Caller.RefusalAsync(raw, HttpStatusCode.UnsupportedMediaType), Is.EqualTo("UnsupportedMediaType"));
    }

    [TestCase("multipart/form-data", "")]
    [TestCase("multipart/form-data; boundary=x", "--x--\r\n")]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: image/png\r\n\r\ncut off")]
    [TestCase("image/png", "")]
    public async Task An_upload_without_a_whole_file_is_400(string type, string body)
    {
        var caller = await Caller.StartAsync(Node);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/upload?userId=me", content);
        await Caller.RefusalAsync(response, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task An_upload_without_sender_is_400_and_to_nowhere_404()
    {
        var caller = await Caller.StartAsync(Node, userId: null);
        using var nobody = await UploadAsync(caller, (Picture, "image/png", "a.png"));
        Assert.That(await Caller.RefusalAsync(nobody, HttpStatusCode.BadRequest), Is.EqualTo("BadArgument"));
        using var nowhere = await With(Node.Secret).SendAsync(HttpMethod.Post, "conversations/nowhere/upload?userId=me", Part(Picture, "image/png"));
        await Caller.RefusalAsync(nowhere, HttpStatusCode.NotFound);
        using var missing = await Node.Http.GetAsync($"/v3/directline/conversations/{caller.ConversationId}/attachments/nothing");
        await Caller.RefusalAsync(missing, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task The_echo_of_an_upload_has_the_attachments()
    {
        var caller = await Caller.StartAsync(Node);
        using var response = await UploadAsync(caller, (Picture, "image/png", "a.png"));
        await Caller.ReadAsync(response);
        JsonNode echo = (await caller.PollAsync())["activities"]!.AsArray()[1]!;
        Assert.That((string?)echo["attachments"]![0]!["contentUrl"], Does.StartWith($"{Node.Address}v3/directline/conversations/{caller.ConversationId}/attachments/"));
    }

    private static async Task<HttpResponseMessage> UploadAsync(Caller caller, params (byte[] Content, string Type, string Name)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (content, type, name) in files)
        {
            form.Add(Part(content, type), "file", name);
        }

        return await caller.SendAsync(HttpMethod.Post, $"conversations/{caller.ConversationId}/upload", form);
    }

    private static ByteArrayContent Part(byte[] content, string type) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static StringContent ActivityPart(string json) => new(json, Encoding.UTF8, "application/vnd.microsoft.activity");
}
