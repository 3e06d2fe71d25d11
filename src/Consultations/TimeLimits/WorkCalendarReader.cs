using LegalAid.Consultations.Content;

namespace LegalAid.Consultations.TimeLimits;

/// <summary>Reads <c>holidays.yaml</c>, which may be absent.</summary>
internal static class WorkCalendarReader
{
    private const string FileName = "holidays.yaml";

    public static WorkCalendar Read(ContentFolder folder)
    {
        if (!folder.Has(FileName) || folder.Read(FileName) is not { } root)
        {
            return WorkCalendar.Weekdays;
        }

        var map = root.Map();
        var daysOff = ReadDays(map.Optional("days_off"));
        var workingDays = ReadDays(map.Optional("working_days"));
        map.Close();
        return new WorkCalendar(daysOff, workingDays);
    }

    private static List<DateOnly> ReadDays(YamlEntry? list) => [.. (list?.List() ?? []).Select(entry => entry.Day())];
}
