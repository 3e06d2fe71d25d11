using LegalAid.BotFramework.Schema;

namespace LegalAid.EndToEnd.Tests.Callers;

/// <summary>Answers what is asked, by what the question contains; 不知道 to everything else.</summary>
internal sealed class CallerWithAnswers(Caller caller, params (string Asked, string Answer)[] answers)
{
    private const int MostQuestions = 40;

    /// <summary>Goes on answering until one of the replies contains this; the result is all replies from the first answer on.</summary>
    public async Task<IReadOnlyList<Activity>> AnswerUntilAsync(string end, IReadOnlyList<Activity> replies)
    {
        var all = new List<Activity>(replies);
        for (var i = 0; i < MostQuestions; i++)
        {
            if (replies.Any(reply => reply.Text!.Contains(end, StringComparison.Ordinal)))
            {
                return all;
            }

            var asked = replies[^1].Text!;
            var answer = answers.FirstOrDefault(pair => asked.Contains(pair.Asked, StringComparison.Ordinal)).Answer ?? "不知道";
            replies = await caller.SayAsync(answer);
            all.AddRange(replies);
        }

        throw new InvalidOperationException($"After {MostQuestions} answers nobody said \"{end}\":\n{caller.Transcript()}");
    }
}
