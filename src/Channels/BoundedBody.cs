namespace LegalAid.Channels;

/// <summary>Reads a body that must not be larger than a limit.</summary>
internal static class BoundedBody
{
    /// <summary>Reads to the end.</summary>
    /// <returns>Null where there is more than <paramref name="limit"/> bytes; what follows is left unread.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, int limit, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (read.Length + count > limit)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
