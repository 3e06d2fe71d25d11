using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LegalAid.Consultations.Records;

/// <summary>The database in a SQLite file, with the migrations in <c>Migrations/Sqlite</c>.</summary>
public sealed class SqliteHotlineRecords(DbContextOptions<SqliteHotlineRecords> options, IDataProtector protector)
    : HotlineRecords(options, protector);
