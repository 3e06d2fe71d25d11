using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LegalAid.Consultations.Records;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteHotlineRecords --output-dir Records/Migrations/Sqlite</c> see the model.</summary>
internal sealed class SqliteHotlineRecordsDesign : IDesignTimeDbContextFactory<SqliteHotlineRecords>
{
    public SqliteHotlineRecords CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteHotlineRecords>().UseSqlite("Data Source=:memory:").Options, NoProtection.Instance);
}

/// <summary>Lets <c>dotnet ef migrations add NAME --context PostgresHotlineRecords --output-dir Records/Migrations/Postgres</c> see the model.</summary>
internal sealed class PostgresHotlineRecordsDesign : IDesignTimeDbContextFactory<PostgresHotlineRecords>
{
    public PostgresHotlineRecords CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgresHotlineRecords>().UseNpgsql("Host=localhost").Options, NoProtection.Instance);
}

/// <summary>Stands in for a protector while only the shape of the model matters; it refuses to protect anything.</summary>
internal sealed class NoProtection : IDataProtector
{
    public static NoProtection Instance { get; } = new();

    public IDataProtector CreateProtector(string purpose) => this;

    public byte[] Protect(byte[] plaintext) => throw new NotSupportedException("Design time writes no data.");

    public byte[] Unprotect(byte[] protectedData) => throw new NotSupportedException("Design time reads no data.");
}
