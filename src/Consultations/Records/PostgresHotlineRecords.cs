using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LegalAid.Consultations.Records;

/// <summary>The database on a PostgreSQL server, with the migrations in <c>Migrations/Postgres</c>.</summary>
public sealed class PostgresHotlineRecords(DbContextOptions<PostgresHotlineRecords> options, IDataProtector protector)
    : HotlineRecords(options, protector);
