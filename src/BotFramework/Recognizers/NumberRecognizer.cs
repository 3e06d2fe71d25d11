namespace LegalAid.BotFramework.Recognizers;

/// <summary>Finds a number in what a caller says or types: 三千五 (3500), 3千5, 1.2万, 一百零五, 5k, ３，５００.50.</summary>
/// <remarks>
/// Of several numbers the first one counts; of a range the lower end. Ordinals (第三), weekdays (周三), words such as 一共 or 四川,
/// fractions and figures of more than 15 digits are no numbers. Safe for concurrent use; never throws; time grows linearly with the text.
/// </remarks>
public sealed class NumberRecognizer
{
    /// <summary>The first number of the utterance, or null when there is none.</summary>
    public RecognizedNumber? Recognize(string? utterance)
    {
        foreach (var span in NumberScanner.Scan(Spelling.Normalize(utterance)))
        {
            return Of(span);
        }

        return null;
    }

    /// <summary>Every number of the utterance, in order.</summary>
    public IReadOnlyList<RecognizedNumber> RecognizeAll(string? utterance) =>
        [.. NumberScanner.Scan(Spelling.Normalize(utterance)).Select(Of)];

    private static RecognizedNumber Of(NumberSpan span) =>
        new(span.Low, span.IsRange ? span.High : null, span.IsApproximate, span.Start, span.End);
}
