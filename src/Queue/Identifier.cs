namespace LegalAid.Queue;

/// <summary>The one rule for ids that become fields and members in Redis.</summary>
internal static class Identifier
{
    private const int Longest = 128;

    public static string Check(string value, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, parameter);
        if (value.Length > Longest || value.Any(c => c is <= ' ' or > '~'))
        {
            throw new ArgumentException($"An id has 1 to {Longest} visible ASCII characters.", parameter);
        }

        return value;
    }
}
