using System.CommandLine;
using LegalAid.Benchmarks;

var atOnce = new Option<int>("--at-once") { Description = "Conversations side by side.", DefaultValueFactory = _ => 8 };
var seconds = new Option<int>("--seconds") { Description = "How long to measure.", DefaultValueFactory = _ => 20 };
var turns = new Command("turns", "Turns per second and latency of a five-turn conversation over /api/messages with expectReplies, state in redis-server.")
{
    atOnce,
    seconds,
};
turns.SetAction((parsed, _) => TurnLoad.MeasureAsync(parsed.GetValue(atOnce), TimeSpan.FromSeconds(parsed.GetValue(seconds))));
var start = new Command("start", "Time from dotnet run to the first answered message, on a first and a second start.");
start.SetAction((_, _) => StartTime.MeasureAsync());
return await new RootCommand("Figures of the running program; nothing here is asserted.") { turns, start }.Parse(args).InvokeAsync();
