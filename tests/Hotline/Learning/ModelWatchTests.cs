using LegalAid.Consultations.Texts;
using LegalAid.Hotline.Learning;
using LegalAid.Hotline.Tests.Hosting;
using LegalAid.Intents;
using Microsoft.Extensions.Time.Testing;

namespace LegalAid.Hotline.Tests.Learning;

/// <summary>Models are put in place while callers are answered.</summary>
[TestFixture]
public sealed class ModelWatchTests : NodeTests
{
    // Nothing that a shipped signal knows; the new signals of the tests do.
    private const string Words = "紫色的大象压在房顶上";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 15, 2, 0, 0, TimeSpan.Zero));
    private string _models = null!;
    private Node _node = null!;
    private int _turns;

    private IntentModels Models => _node.Get<IntentModels>();

    [SetUp]
    public async Task StartAsync()
    {
        _models = Directory.CreateTempSubdirectory("hotline-models-").FullName;
        foreach (var file in Directory.GetFiles(ShippedContent.Models))
        {
            File.Copy(file, Path.Combine(_models, Path.GetFileName(file)));
        }

        await StartNodeAsync(_time);
    }

    [TearDown]
    public async Task StopNodeAsync()
    {
        await _node.DisposeAsync();
        Directory.Delete(_models, recursive: true);
    }

    [Test]
    public async Task New_models_are_taken_up_between_turns_and_damaged_ones_in_between_are_not()
    {
        // Turns that wait for their answer wait by the clock: this node has the real one.
        await _node.DisposeAsync();
        await StartNodeAsync(TimeProvider.System);
        using var done = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 3).Select(_ => TalkUntilAsync(done.Token)).ToList();
        var old = Models.Current;
        var whole = await File.ReadAllBytesAsync(Path.Combine(_models, "matters.zip"));

        Put("matters.zip", whole[..(whole.Length / 2)]);
        await Eventually.IsTrueAsync("the damage is told", () => Errors().Count > 0);
        Assert.That(Models.Current, Is.SameAs(old), "the old models stay in use");
        var before = _turns;
        await Eventually.IsTrueAsync("callers go on being answered", () => _turns > before + 3);

        Put("matters.zip", whole);
        AddSignal();
        await Eventually.IsTrueAsync("the new models are in use", () => Models.Current.Fingerprint == ModelFingerprint.Of(_models));
        await done.CancelAsync();

        Assert.That(Models.Current, Is.Not.SameAs(old));
        await Task.WhenAll(callers);
        Assert.That(Errors(), Has.Count.EqualTo(1), string.Join('\n', Errors()));
        Assert.That(Errors()[0], Does.Contain("matters.zip"));
        Assert.That((await new Caller(_node).SaysAsync(Words))[0].Text, Is.EqualTo(Text("danger.fire")), "the new signal is known");
    }

    [Test]
    public async Task Damaged_files_are_told_once_however_often_they_are_looked_at()
    {
        Put("matters.zip", [1, 2, 3]);
        await TickAsync("the damage is told", () => Errors().Count > 0);

        for (var look = 0; look < 3; look++)
        {
            Assert.That(Models.Renew(), Is.TypeOf<RenewResult.Refused>());
            _time.Advance(Node.ModelsWatched);
        }

        Put("matters.zip", File.ReadAllBytes(Path.Combine(ShippedContent.Models, "matters.zip")));
        AddSignal();
        await TickAsync("the new models are in use", () => Models.Current.Fingerprint == ModelFingerprint.Of(_models));
        Assert.That(Errors(), Has.Count.EqualTo(1));
    }

    [Test]
    public void The_files_in_use_are_not_loaded_again()
    {
        var current = Models.Current;

        Assert.That(Models.Renew(), Is.TypeOf<RenewResult.Unchanged>());
        Assert.That(Models.Current, Is.SameAs(current));
    }

    [TestCase("lexicon.tsv", "elephant\t大象\n", "lexicon.tsv has changed")]
    [TestCase("danger-signals.tsv", "fire\telephant\t0.99\t(紫色\n", "danger-signals.tsv:")]
    [TestCase("danger-signals.tsv", "guard\ttwice\tclause\t大象\nguard\ttwice\tclause\t大象\n", "twice")]
    public void Files_that_do_not_hold_together_are_refused(string file, string line, string why)
    {
        var current = Models.Current;
        File.AppendAllText(Path.Combine(_models, file), line);

        Assert.That(Models.Renew(), Is.TypeOf<RenewResult.Refused>().With.Property("Why").Contains(why));
        Assert.That(Models.Current, Is.SameAs(current));
    }

    private async Task StartNodeAsync(TimeProvider time)
    {
        var content = await ShippedContent.LoadAsync() with { Classifier = IntentClassifier.Load(_models) };
        _node = await Node.StartAsync(Redis, Folder, time, content: content, models: _models);
    }

    /// <summary>Calls again and again; every turn must be answered with the law.</summary>
    private async Task TalkUntilAsync(CancellationToken done)
    {
        var fault = Text("trouble.fault");
        while (!done.IsCancellationRequested)
        {
            var replies = await new Caller(_node).SaysAsync("老板拖欠我三个月工资不给");
            Assert.That(replies.Select(reply => reply.Text), Has.Some.Contains("怎么办").And.None.EqualTo(fault));
            Interlocked.Increment(ref _turns);
        }
    }

    /// <summary>Lets the node look at the directory until this is so.</summary>
    private Task TickAsync(string what, Func<bool> isSo) => Eventually.IsTrueAsync(what, () =>
    {
        if (isSo())
        {
            return true;
        }

        _time.Advance(Node.ModelsWatched);
        return false;
    });

    private void Put(string file, byte[] content)
    {
        var unfinished = Path.Combine(_models, file + ".unfinished");
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, Path.Combine(_models, file), overwrite: true);
    }

    private void AddSignal() => File.AppendAllText(Path.Combine(_models, "danger-signals.tsv"), "fire\telephant\t0.99\t紫色的大象\n");

    private IReadOnlyList<string> Errors() => [.. _node.Log.Lines.Where(line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal))];

    private string Text(string key) => _node.Get<TextLibrary>().Render(key).Text.Trim();
}
