using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace LegalAid.Consultations.Records;

/// <summary>Makes contexts for one database. Thread-safe; a singleton may hold it.</summary>
public sealed class HotlineRecordsFactory : IDbContextFactory<HotlineRecords>
{
    private const string Purpose = "LegalAid.Hotline.Records.v1";

    private readonly Func<HotlineRecords> _create;

    /// <summary>A factory for the database of this connection string.</summary>
    /// <param name="connectionString"><c>Data Source=…</c> is SQLite, <c>Host=…</c> is PostgreSQL.</param>
    /// <param name="protection">Keys for the personal columns; all nodes must share them.</param>
    /// <exception cref="ArgumentException">The connection string is neither.</exception>
    public HotlineRecordsFactory(string connectionString, IDataProtectionProvider protection)
    {
        var protector = protection.CreateProtector(Purpose);
        if (connectionString.Contains("Data Source=", StringComparison.OrdinalIgnoreCase))
        {
            var options = Common(new DbContextOptionsBuilder<SqliteHotlineRecords>())
                .UseSqlite(connectionString)
                .AddInterceptors(new SqlitePragmas())
                .Options;
            _create = () => new SqliteHotlineRecords((DbContextOptions<SqliteHotlineRecords>)options, protector);
        }
        else if (connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            var options = Common(new DbContextOptionsBuilder<PostgresHotlineRecords>()).UseNpgsql(connectionString).Options;
            _create = () => new PostgresHotlineRecords((DbContextOptions<PostgresHotlineRecords>)options, protector);
        }
        else
        {
            throw new ArgumentException(
                "ConnectionStrings:Hotline must be SQLite (\"Data Source=/path/hotline.db\") or PostgreSQL (\"Host=…;Database=…;Username=…\").",
                nameof(connectionString));
        }
    }

    /// <inheritdoc/>
    public HotlineRecords CreateDbContext() => _create();

    /// <summary>Brings the database to the newest migration; several nodes may do so at once.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var records = CreateDbContext();
        await records.Database.MigrateAsync(cancellationToken);
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder builder) =>
        builder.ReplaceService<IModelCacheKeyFactory, RecordsModelCacheKeyFactory>();
}
