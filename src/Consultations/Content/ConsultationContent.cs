using LegalAid.Consultations.Answers;
using LegalAid.Consultations.Interviews;
using LegalAid.Consultations.Matters;
using LegalAid.Consultations.Statutes;
using LegalAid.Consultations.Texts;
using LegalAid.Consultations.TimeLimits;

namespace LegalAid.Consultations.Content;

/// <summary>Everything that the engine says and asks, read from <c>dialogs/</c> and checked. Immutable, thread-safe.</summary>
/// <remarks>
/// Reads matters.yaml, texts/, statutes/, time-limits.yaml, holidays.yaml (if there), answers/ and interviews/. Eligibility, the application form, provinces and
/// seats are read by those who own them.
/// </remarks>
public sealed class ConsultationContent
{
    private ConsultationContent(
        MatterCatalogue matters,
        TextLibrary texts,
        StatuteBook statutes,
        IReadOnlyDictionary<string, TimeLimit> timeLimits,
        WorkCalendar calendar,
        AnswerLibrary answers,
        IReadOnlyDictionary<Matter, Interview> interviews)
    {
        Matters = matters;
        Texts = texts;
        Statutes = statutes;
        TimeLimits = timeLimits;
        Calendar = calendar;
        Answers = answers;
        Interviews = interviews;
    }

    /// <summary>Names, choice texts and seats of the 21 matters.</summary>
    public MatterCatalogue Matters { get; }

    /// <summary>Texts by key.</summary>
    public TextLibrary Texts { get; }

    /// <summary>Articles with their gists.</summary>
    public StatuteBook Statutes { get; }

    /// <summary>Time limits by id.</summary>
    public IReadOnlyDictionary<string, TimeLimit> TimeLimits { get; }

    /// <summary>Working days and holidays, for the ends of time limits.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>All answers.</summary>
    public AnswerLibrary Answers { get; }

    /// <summary>The interview of every matter.</summary>
    public IReadOnlyDictionary<Matter, Interview> Interviews { get; }

    /// <summary>Reads and checks the content.</summary>
    /// <param name="directory">The directory <c>dialogs/</c>.</param>
    /// <param name="lawDirectory">A directory of law texts against which article numbers are checked, or null for no such check.</param>
    /// <exception cref="ContentException">The content has errors; all of them are listed.</exception>
    public static ConsultationContent Load(string directory, string? lawDirectory = null)
    {
        var errors = new ContentErrors();
        var content = Read(directory, lawDirectory, errors);
        return content ?? throw new ContentException(errors.Sorted());
    }

    /// <summary>Everything that is wrong with the content, by file and line; empty when it can be used.</summary>
    /// <param name="directory">The directory <c>dialogs/</c>.</param>
    /// <param name="lawDirectory">A directory of law texts against which article numbers are checked, or null for no such check.</param>
    public static IReadOnlyList<ContentError> Check(string directory, string? lawDirectory = null)
    {
        var errors = new ContentErrors();
        Read(directory, lawDirectory, errors);
        return errors.Sorted();
    }

    private static ConsultationContent? Read(string directory, string? lawDirectory, ContentErrors errors)
    {
        var folder = new ContentFolder(directory, errors);
        var mirror = lawDirectory is null ? null : new LawMirror(lawDirectory);
        var mentions = new ArticleMentions();

        var matters = MatterReader.Read(folder);
        var texts = TextLibraryReader.Read(folder);
        var statutes = StatuteReader.Read(folder, mirror);
        var timeLimits = TimeLimitReader.Read(folder, mentions);
        var calendar = WorkCalendarReader.Read(folder);
        var answers = AnswerReader.Read(folder, timeLimits, mentions);
        var interviews = InterviewReader.Read(folder);
        mentions.Check(statutes, mirror);

        return matters is null || errors.Any
            ? null
            : new ConsultationContent(matters, texts, statutes, timeLimits, calendar, new AnswerLibrary(answers, interviews.Values), interviews);
    }
}
