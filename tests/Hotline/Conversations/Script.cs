namespace LegalAid.Hotline.Tests.Conversations;

/// <summary>A conversation as it must go: what is said, done and heard, line by line. The files beside this one hold them.</summary>
/// <remarks>
/// <c>== title</c> begins a conversation; <c>#</c> begins a comment. What may stand on a line:
/// <list type="bullet">
/// <item><c>Caller comes in</c>; <c>Caller: words</c>. <c>{number}</c> in the words is the application number that was heard before.</item>
/// <item><c>Hears: words</c>: a message that holds these words, in order; <c>Hears: {text.key}</c>: the whole of that text.</item>
/// <item><c>Never: words</c>: none of the messages since the caller spoke holds them. <c>Silence</c>: there were none.</item>
/// <item><c>Buttons: a | b</c>: the answers that the last message offers.</item>
/// <item><c>Agent: accepts</c>, <c>Agent: says words</c>, <c>Agent: returns</c>, <c>Agent: ends</c>, <c>Agent: reads words</c> (of the caller, in the transcript).</item>
/// <item><c>Ticket: waiting urgent</c>: its state, urgency or seat.</item>
/// </list>
/// </remarks>
public sealed record Script(string Title, IReadOnlyList<ScriptLine> Lines)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations");

    public static IEnumerable<TestCaseData> All() =>
        from file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)
        from script in Read(file)
        select new TestCaseData(script).SetName($"{Path.GetFileNameWithoutExtension(file)}: {script.Title}");

    private static IEnumerable<Script> Read(string file)
    {
        var title = string.Empty;
        var lines = new List<ScriptLine>();
        var number = 0;
        foreach (var line in File.ReadLines(file).Append("=="))
        {
            number++;
            if (line.StartsWith("==", StringComparison.Ordinal))
            {
                if (lines.Count > 0)
                {
                    yield return new Script(title, lines);
                }

                title = line.Trim('=', ' ');
                lines = [];
            }
            else if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                var colon = text.IndexOf(": ", StringComparison.Ordinal);
                lines.Add(new ScriptLine(
                    $"{Path.GetFileName(file)}:{number}", colon < 0 ? text : text[..colon], colon < 0 ? string.Empty : text[(colon + 2)..].Trim()));
            }
        }
    }

    public override string ToString() => Title;
}

/// <summary>A line of a script.</summary>
/// <param name="Place">File and line, for the report.</param>
/// <param name="Verb">What is done or must be so.</param>
/// <param name="Words">The rest.</param>
public sealed record ScriptLine(string Place, string Verb, string Words);
