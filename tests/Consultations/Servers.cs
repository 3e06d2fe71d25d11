using LegalAid.Testing;
using NUnit.Framework;

namespace LegalAid.Consultations.Tests;

/// <summary>One PostgreSQL server for all fixtures of this project, started when the first of them asks.</summary>
[SetUpFixture]
public class Servers
{
    private static readonly Lazy<Task<PostgresServer>> Postgres = new(PostgresServer.StartAsync);

    public static Task<PostgresServer> PostgresAsync() => Postgres.Value;

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Postgres.IsValueCreated)
        {
            await (await Postgres.Value).DisposeAsync();
        }
    }
}
