using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalAid.Consultations.Records;

/// <summary>Writes that several nodes may make twice.</summary>
internal static class RecordsWriting
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    /// <summary>Saves; false when a row with the same unique key is there already, and then nothing was saved.</summary>
    public static async Task<bool> TryInsertAsync(this HotlineRecords records, CancellationToken cancellationToken)
    {
        try
        {
            await records.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (IsUniqueViolation(e.InnerException))
        {
            records.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Notes who reads whose data; saved with the next save.</summary>
    public static void NoteReading(this HotlineRecords records, string reader, string kind, string subject, DateTimeOffset at) =>
        records.Readings.Add(new PersonalDataReading { Reader = reader, Kind = kind, Subject = subject, ReadAt = at });

    private static bool IsUniqueViolation(Exception? e) => e switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
