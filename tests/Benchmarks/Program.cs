using LegalAid.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- [conversations at once] [seconds]
var atOnce = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 8;
var seconds = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20;
await using var server = await HotlineUnderLoad.StartAsync();
Console.WriteLine($"five-turn conversations over /api/messages (expectReplies), state in redis-server, {atOnce} at once, {seconds} s, {Environment.ProcessorCount} cores");
await Measurement.RunAsync("warm-up", server.TalkAsync, atOnce, TimeSpan.FromSeconds(5));
var peer = await Measurement.RunAsync("peer: the same five posts, refused unread", server.TalkToNobodyAsync, atOnce, TimeSpan.FromSeconds(5));
var turns = await Measurement.RunAsync("hotline", server.TalkAsync, atOnce, TimeSpan.FromSeconds(seconds));
Console.WriteLine(FormattableString.Invariant($"ratio hotline/peer: {turns.PerSecond / peer.PerSecond:0.000} of the posts per second"));
