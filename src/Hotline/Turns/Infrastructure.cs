using System.Data.Common;
using System.Net.Sockets;
using StackExchange.Redis;

namespace LegalAid.Hotline.Turns;

/// <summary>Tells faults of the servers behind us, which pass, from faults of the turn itself, which come again.</summary>
internal static class Infrastructure
{
    public static bool IsDown(Exception exception) =>
        exception is RedisException or RedisTimeoutException or SocketException or DbException { IsTransient: true }
        || (exception.InnerException is { } inner && IsDown(inner));
}
