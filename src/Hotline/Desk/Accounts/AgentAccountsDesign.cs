using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LegalAid.Hotline.Desk.Accounts;

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteAgentAccounts</c>.</summary>
internal sealed class SqliteAgentAccountsDesign : IDesignTimeDbContextFactory<SqliteAgentAccounts>
{
    public SqliteAgentAccounts CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAgentAccounts>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgresAgentAccounts</c>.</summary>
internal sealed class PostgresAgentAccountsDesign : IDesignTimeDbContextFactory<PostgresAgentAccounts>
{
    public PostgresAgentAccounts CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAgentAccounts>().UseNpgsql("Host=design").Options);
}
