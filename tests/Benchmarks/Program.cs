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
var questions = new Argument<string>("questions")
{
    Description = "A TSV file: id, question, label, alternative label.",
    DefaultValueFactory = _ => Path.Combine("..", "shared", "corpus", "dev.tsv"),
};
var models = new Option<string>("--models") { Description = "The models directory.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "models") };
var classify = new Command("classify", "Accuracy and questions per second of the classifier, one thread.") { questions, models };
classify.SetAction((parsed, _) =>
{
    Classification.Measure(parsed.GetValue(models)!, parsed.GetValue(questions)!);
    return Task.CompletedTask;
});
return await new RootCommand("Figures of the running program; nothing here is asserted.") { turns, start, classify }.Parse(args).InvokeAsync();
