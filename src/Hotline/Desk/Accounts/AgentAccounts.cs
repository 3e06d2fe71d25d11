using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LegalAid.Hotline.Desk.Accounts;

/// <summary>Accounts of the desk, in the same database as the records.</summary>
public abstract class AgentAccounts(DbContextOptions options) : IdentityDbContext<AgentAccount>(options)
{
    /// <summary>Name of the table that says which of these migrations were run; the records have their own.</summary>
    public const string MigrationsTable = "__AccountMigrations";
}

/// <summary>The accounts in SQLite.</summary>
public sealed class SqliteAgentAccounts(DbContextOptions<SqliteAgentAccounts> options) : AgentAccounts(options);

/// <summary>The accounts in PostgreSQL.</summary>
public sealed class PostgresAgentAccounts(DbContextOptions<PostgresAgentAccounts> options) : AgentAccounts(options);
