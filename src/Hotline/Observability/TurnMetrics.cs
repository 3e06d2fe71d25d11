using System.Diagnostics;
using System.Diagnostics.Metrics;
using Activity = LegalAid.BotFramework.Schema.Activity;

namespace LegalAid.Hotline.Observability;

/// <summary>Traces and figures of turns. Never the words.</summary>
public sealed class TurnMetrics : IDisposable
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "LegalAid.Hotline";

    private readonly ActivitySource _source = new(Name);
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _intents;
    private readonly Counter<long> _escalations;

    public TurnMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("hotline.turn.duration", "s", "Time from taking an activity up to its state being saved.");
        _conflicts = meter.CreateCounter<long>("hotline.turn.conflicts", "{turn}", "Turns that ran again because somebody else had written the state.");
        _intents = meter.CreateCounter<long>("hotline.intents", "{utterance}", "Utterances by matter and whether the classifier was sure.");
        _escalations = meter.CreateCounter<long>("hotline.escalations", "{conversation}", "Conversations handed to a person, by cause.");
    }

    public IDisposable Begin(Activity activity) => new Turn(this, activity);

    public void Conflicted() => _conflicts.Add(1);

    public void Understood(string matter, bool isSure) => _intents.Add(1, new("matter", matter), new("sure", isSure));

    public void Escalated(string cause) => _escalations.Add(1, new KeyValuePair<string, object?>("cause", cause));

    public void Dispose() => _source.Dispose();

    private sealed class Turn : IDisposable
    {
        private readonly TurnMetrics _metrics;
        private readonly System.Diagnostics.Activity? _span;
        private readonly KeyValuePair<string, object?>[] _tags;
        private readonly long _began = Stopwatch.GetTimestamp();

        public Turn(TurnMetrics metrics, Activity activity)
        {
            _metrics = metrics;
            _tags = [new("channel", activity.ChannelId), new("type", activity.Type)];
            _span = metrics._source.StartActivity("turn", ActivityKind.Internal, default(ActivityContext), _tags);
        }

        public void Dispose()
        {
            _metrics._duration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, _tags);
            _span?.Dispose();
        }
    }
}
