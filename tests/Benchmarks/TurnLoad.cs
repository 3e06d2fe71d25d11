namespace LegalAid.Benchmarks;

/// <summary>Conversations side by side against the real program, and the same posts against a door that does nothing, in the same run.</summary>
internal static class TurnLoad
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task MeasureAsync(int atOnce, TimeSpan duration)
    {
        await using var server = await HotlineUnderLoad.StartAsync();
        Console.WriteLine(FormattableString.Invariant(
            $"five-turn conversations over /api/messages (expectReplies), state in redis-server, {atOnce} at once, {duration.TotalSeconds:0} s, {Environment.ProcessorCount} cores"));
        await Measurement.RunAsync("warm-up", server.TalkAsync, atOnce, WarmUp);
        var peer = await Measurement.RunAsync("peer: the same five posts, refused unread", server.TalkToNobodyAsync, atOnce, WarmUp);
        var hotline = await Measurement.RunAsync("hotline", server.TalkAsync, atOnce, duration);
        Console.WriteLine(FormattableString.Invariant($"ratio hotline/peer: {hotline.PerSecond / peer.PerSecond:0.000} of the posts per second"));
    }
}
