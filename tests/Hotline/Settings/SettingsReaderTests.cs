using LegalAid.Hotline.Settings;
using LegalAid.Hotline.Storage;
using Microsoft.Extensions.Configuration;

namespace LegalAid.Hotline.Tests.Settings;

[TestFixture]
public sealed class SettingsReaderTests
{
    private const string Secret = "a-secret-of-the-tests-long-enough";

    [Test]
    public void Production_needs_nothing_but_a_secret()
    {
        var settings = SettingsReader.Read(Configuration(("DirectLine:Secret", Secret)), isDevelopment: false);

        Assert.That(settings.Redis, Is.Null, "the embedded server");
        Assert.That(settings.Database, Does.StartWith("Data Source="));
        Assert.That(settings.DemoAgents, Is.False);
        Assert.That(settings.Bot.IsOn, Is.False);
    }

    [Test]
    public void Development_needs_nothing_at_all_and_has_demo_agents()
    {
        var settings = SettingsReader.Read(Configuration(), isDevelopment: true);

        Assert.That(settings.DirectLineSecret, Is.Null);
        Assert.That(settings.DemoAgents, Is.True);
    }

    [TestCase("DirectLine:Secret", "", "DirectLine:Secret is missing")]
    [TestCase("DirectLine:Secret", "short", "DirectLine:Secret is shorter than 16 characters")]
    [TestCase("DirectLine:Secret", "long enough but with spaces", "DirectLine:Secret holds white space")]
    [TestCase("ConnectionStrings:Redis", "abc=def", "ConnectionStrings:Redis")]
    [TestCase("ConnectionStrings:Redis", "password=x", "ConnectionStrings:Redis names no server")]
    [TestCase("ConnectionStrings:Hotline", "Server=db", "ConnectionStrings:Hotline must begin with")]
    [TestCase("ConnectionStrings:Hotline", "nothing", "ConnectionStrings:Hotline cannot be read")]
    [TestCase("Content:Directory", "/nowhere/dialogs", "Content:Directory: there is no directory /nowhere/dialogs")]
    [TestCase("Models:Directory", "/nowhere/models", "Models:Directory: there is no directory /nowhere/models")]
    [TestCase("Bot:AllowAnonymous", "true", "Bot:AllowAnonymous=true is for Development only")]
    [TestCase("Bot:AllowAnonymous", "yes", "Bot:AllowAnonymous is \"yes\"; it must be true or false")]
    [TestCase("Desk:DemoAgents", "true", "Desk:DemoAgents=true is for Development only")]
    [TestCase("Desk:FirstAgent:Name", "lin", "Desk:FirstAgent needs both Name and Password")]
    [TestCase("Desk:FirstAgent:Password", "long-enough-1", "Desk:FirstAgent needs both Name and Password")]
    [TestCase("OpenTelemetry:Endpoint", "collector", "OpenTelemetry:Endpoint is \"collector\"")]
    [TestCase("Records:KeepTranscriptDays", "soon", "Records:KeepTranscriptDays")]
    [TestCase("Records:KeepTranscriptDays", "0", "Records:KeepTranscriptDays")]
    [TestCase("Models:WatchSeconds", "often", "Models:WatchSeconds is \"often\"")]
    [TestCase("Models:WatchSeconds", "-1", "Models:WatchSeconds is \"-1\"")]
    [TestCase("Models:WatchSeconds", "86401", "Models:WatchSeconds is \"86401\"")]
    [TestCase("DirectLine:Secrte", "x", "DirectLine:Secrte is not a setting of this program")]
    [TestCase("Bot:Tenant:Id", "x", "Bot:Tenant:Id is not a setting of this program")]
    public void A_wrong_setting_is_named_with_how_to_mend_it(string key, string value, string sentence)
    {
        var configuration = Configuration(("DirectLine:Secret", Secret), (key, value));

        Assert.That(SettingsReader.Check(configuration, isDevelopment: false), Has.One.StartsWith(sentence));
        Assert.That(() => SettingsReader.Read(configuration, isDevelopment: false), Throws.TypeOf<StartException>().With.Message.Contains("- " + sentence));
    }

    [TestCase(null, 30)]
    [TestCase("5", 5)]
    [TestCase("0", null)]
    public void New_models_are_looked_for_every_half_minute_unless_said_otherwise(string? value, int? seconds) => Assert.That(
        SettingsReader.Read(Configuration(("DirectLine:Secret", Secret), ("Models:WatchSeconds", value)), isDevelopment: false).WatchModels?.TotalSeconds,
        Is.EqualTo((double?)seconds));

    [Test]
    public void A_short_password_of_the_first_agent_is_refused() => Assert.That(
        SettingsReader.Check(
            Configuration(("DirectLine:Secret", Secret), ("Desk:FirstAgent:Name", "lin"), ("Desk:FirstAgent:Password", "short")), isDevelopment: false),
        Has.One.StartsWith("Desk:FirstAgent:Password is shorter than 10 characters"));

    [Test]
    public void All_wrong_settings_are_told_at_once()
    {
        var problems = SettingsReader.Check(Configuration(("Content:Directory", "/nowhere"), ("Bot:AllowAnonymous", "yes")), isDevelopment: false);

        Assert.That(problems, Has.Count.EqualTo(3), string.Join('\n', problems));
    }

    [Test]
    public void No_secret_is_repeated_in_what_is_said()
    {
        var problems = SettingsReader.Check(
            Configuration(("DirectLine:Secret", "s3cr3t"), ("Desk:FirstAgent:Name", "lin"), ("Desk:FirstAgent:Password", "pa55")), isDevelopment: false);

        Assert.That(string.Join('\n', problems), Does.Not.Contain("s3cr3t").And.Not.Contain("pa55"));
    }

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
