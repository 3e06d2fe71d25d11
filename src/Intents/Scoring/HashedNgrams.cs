using LegalAid.Intents.Text;

namespace LegalAid.Intents.Scoring;

/// <summary>One feature of an utterance: where it stands in the weights, and how much it counts.</summary>
internal readonly record struct Feature(int Index, float Value);

/// <summary>
/// Turns a normalised utterance into the buckets of its character n-grams. Only hashes are kept: nothing here or in a model file can be
/// turned back into text.
/// </summary>
internal sealed class HashedNgrams
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const char Edge = '\u0002';

    private readonly int _mask;

    /// <param name="hashBits">The number of buckets is two to this power; 10 to 20.</param>
    /// <param name="longest">Characters of the longest n-gram; 1 to 6.</param>
    public HashedNgrams(int hashBits, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hashBits, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hashBits, 20);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, 6);
        HashBits = hashBits;
        Longest = longest;
        _mask = (1 << hashBits) - 1;
    }

    public int HashBits { get; }

    public int Longest { get; }

    public int Buckets => _mask + 1;

    /// <summary>The distinct buckets of the utterance in ascending order.</summary>
    public int[] Extract(string normalized)
    {
        if (normalized.Length == 0)
        {
            return [];
        }

        var text = $"{Edge}{normalized}{Edge}";
        var buckets = new int[text.Length * Longest];
        var count = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var hash = Offset;
            for (var length = 1; length <= Longest && start + length <= text.Length; length++)
            {
                hash = (hash ^ text[start + length - 1]) * Prime;
                if (length > 1 || text[start] != Edge)
                {
                    buckets[count++] = Bucket(hash);
                }
            }
        }

        return Distinct(buckets.AsSpan(0, count));
    }

    /// <summary>The share of an utterance's Han characters, 0 to 1: what is foreign, or has no letters, tells a Chinese model nothing.</summary>
    public static double HanShare(string normalized)
    {
        if (normalized.Length == 0)
        {
            return 0;
        }

        var letters = normalized.Count(c => c is not (' ' or ',' or '.' or '?' or '!' or '0'));
        return letters == 0 ? 0 : (double)normalized.Count(UtteranceText.IsHan) / letters;
    }

    private static int[] Distinct(Span<int> buckets)
    {
        buckets.Sort();
        var kept = 0;
        for (var i = 0; i < buckets.Length; i++)
        {
            if (i == 0 || buckets[i] != buckets[i - 1])
            {
                buckets[kept++] = buckets[i];
            }
        }

        return buckets[..kept].ToArray();
    }

    private int Bucket(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        return (int)hash & _mask;
    }
}
