using LegalAid.Consultations.Records;
using Microsoft.AspNetCore.DataProtection;

namespace LegalAid.Consultations.Tests.Records;

/// <summary>A migrated database of a fixture's own, on SQLite or on PostgreSQL.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    private readonly DirectoryInfo? _folder;

    private TestDatabase(string connectionString, DirectoryInfo? folder)
    {
        ConnectionString = connectionString;
        Records = new HotlineRecordsFactory(connectionString, new EphemeralDataProtectionProvider());
        _folder = folder;
    }

    public string ConnectionString { get; }

    public HotlineRecordsFactory Records { get; }

    public static async Task<TestDatabase> CreateAsync(string kind)
    {
        var database = kind == Sqlite ? OnSqlite() : await OnPostgresAsync();
        await database.Records.MigrateAsync(CancellationToken.None);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var records = Records.CreateDbContext())
        {
            await records.Database.EnsureDeletedAsync();
        }

        _folder?.Delete(recursive: true);
    }

    private static TestDatabase OnSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("hotline-records-");
        return new TestDatabase($"Data Source={Path.Combine(folder.FullName, "hotline.db")}", folder);
    }

    private static async Task<TestDatabase> OnPostgresAsync() =>
        new((await Servers.PostgresAsync()).ConnectionString($"hotline_{Guid.NewGuid():N}"), folder: null);
}
