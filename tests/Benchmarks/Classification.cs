using System.Diagnostics;
using System.Globalization;
using LegalAid.Intents;
using LegalAid.Intents.Evaluation;

namespace LegalAid.Benchmarks;

/// <summary>How well and how fast the classifier does on labelled questions: one thread, all three models and the signals, as <c>classify</c> runs them.</summary>
internal static class Classification
{
    private const double WarmUpSeconds = 3;
    private const double Seconds = 5;

    public static void Measure(string models, string tsv)
    {
        var loading = Stopwatch.GetTimestamp();
        var classifier = IntentClassifier.Load(models);
        var loaded = Stopwatch.GetElapsedTime(loading);
        var questions = File.ReadLines(tsv).Select(line => line.Split('\t')[1]).ToList();
        var report = IntentEvaluation.Evaluate(classifier, tsv);
        PerSecond(classifier, questions, WarmUpSeconds);
        var all = PerSecond(classifier, questions, Seconds);
        var usual = PerSecond(classifier, [.. questions.Where(question => question.Length is >= 30 and <= 38)], Seconds);
        var size = Directory.GetFiles(models, "*.zip").Sum(file => new FileInfo(file).Length) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"LegalAid.Intents (matter, act, danger)",-38}{report.Accuracy,9:F4}{report.AccuracyWithAlternative,18:F4}{report.MacroF1,10:F4}{report.TopThree,8:F4}{all,27:F0}{size,7:F1} MB"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"LegalAid.Intents: {usual:F0} questions/s of 30 to 38 characters on one thread; loading {loaded.TotalMilliseconds:F0} ms; calibration error {report.CalibrationError:F4}"));
    }

    private static double PerSecond(IntentClassifier classifier, IReadOnlyList<string> questions, double seconds)
    {
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
        {
            foreach (var question in questions)
            {
                classifier.Classify(question);
            }

            count += questions.Count;
        }

        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
