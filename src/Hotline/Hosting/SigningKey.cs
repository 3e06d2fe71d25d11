using System.Security.Cryptography;
using StackExchange.Redis;

namespace LegalAid.Hotline.Hosting;

/// <summary>The key that signs Direct Line tokens: made once, kept in Redis, the same on every node and after every restart.</summary>
internal static class SigningKey
{
    private const string Key = "directline:signing-key";
    private const int Bytes = 32;

    public static async Task<byte[]> FindAsync(IConnectionMultiplexer redis)
    {
        var database = redis.GetDatabase();
        await database.StringSetAsync(Key, RandomNumberGenerator.GetBytes(Bytes), when: When.NotExists);
        return (byte[])(await database.StringGetAsync(Key))!;
    }
}
