using LegalAid.Consultations.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests.Records;

public class HotlineRecordsFactoryTests
{
    [TestCase("Data Source=hotline.db", typeof(SqliteHotlineRecords))]
    [TestCase("Host=db;Database=hotline;Username=hotline", typeof(PostgresHotlineRecords))]
    public void The_connection_string_chooses_the_database(string connectionString, Type context)
    {
        using var records = new HotlineRecordsFactory(connectionString, new EphemeralDataProtectionProvider()).CreateDbContext();

        Assert.That(records, Is.TypeOf(context));
    }

    [Test]
    public void A_connection_string_of_another_database_is_refused_with_the_way_to_mend_it() =>
        Assert.That(
            () => new HotlineRecordsFactory("Server=sql", new EphemeralDataProtectionProvider()),
            Throws.ArgumentException.With.Message.Contains("ConnectionStrings:Hotline"));

    [Test]
    public async Task A_SQLite_file_lets_readers_and_a_writer_work_at_once()
    {
        await using var database = await TestDatabase.CreateAsync(TestDatabase.Sqlite);
        await using var context = database.Records.CreateDbContext();

        Assert.That(await PragmaAsync(context, "journal_mode"), Is.EqualTo("wal"));
        Assert.That(await PragmaAsync(context, "busy_timeout"), Is.EqualTo("5000"));
    }

    private static async Task<string?> PragmaAsync(DbContext context, string name)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
