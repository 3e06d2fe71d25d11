using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace LegalAid.Hotline.Tests.Hosting;

/// <summary>Keeps every log event as the line of JSON that Production writes.</summary>
internal sealed class CapturedLog : ILogEventSink
{
    private readonly CompactJsonFormatter _formatter = new();
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter();
        _formatter.Format(logEvent, line);
        _lines.Enqueue(line.ToString());
    }
}
