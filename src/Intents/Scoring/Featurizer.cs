using System.Buffers;
using LegalAid.Intents.Text;

namespace LegalAid.Intents.Scoring;

/// <summary>One feature of an utterance: where it stands in the weights, and how much it counts.</summary>
internal readonly record struct Feature(int Index, float Value);

/// <summary>How utterances are turned into features.</summary>
/// <param name="HashBits">The number of buckets is two to this power; 10 to 20.</param>
/// <param name="LongestNgram">Characters of the longest n-gram; 1 to 6.</param>
/// <param name="NgramWeight">How much an n-gram of one or two characters counts before its importance; longer ones count half.</param>
/// <param name="WordWeight">How much a word of the lexicon counts.</param>
/// <param name="ConceptWeight">How much a concept of the lexicon counts.</param>
/// <param name="PairWeight">How much two concepts together count.</param>
internal sealed record FeatureSettings(
    int HashBits, int LongestNgram, float NgramWeight, float WordWeight, float ConceptWeight, float PairWeight);

/// <summary>
/// Turns a normalised utterance into hashed features: its character n-grams, and the words, concepts and pairs of concepts of the lexicon
/// that it names. Only hashes are kept: nothing here or in a model file can be turned back into a text.
/// </summary>
internal sealed class Featurizer
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const char Edge = '\u0002';
    private const char WordMark = '\u0003';
    private const char ConceptMark = '\u0004';
    private const char PairMark = '\u0005';

    private readonly FeatureSettings _settings;
    private readonly Lexicon _lexicon;
    private readonly int _mask;

    public Featurizer(FeatureSettings settings, Lexicon lexicon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.HashBits, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.HashBits, 20);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.LongestNgram, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.LongestNgram, 6);
        _settings = settings;
        _lexicon = lexicon;
        _mask = (1 << settings.HashBits) - 1;
    }

    public int Buckets => _mask + 1;

    /// <summary>The share of an utterance's letters that are Han characters, 0 to 1: what is foreign, or has none, tells a Chinese model nothing.</summary>
    public static double HanShare(string normalized)
    {
        var letters = normalized.Count(c => c is not (' ' or ',' or '.' or '?' or '!' or '0'));
        return letters == 0 ? 0 : (double)normalized.Count(UtteranceText.IsHan) / letters;
    }

    /// <summary>The distinct features of a normalised utterance, in ascending order of their buckets.</summary>
    public Feature[] Extract(string normalized)
    {
        if (normalized.Length == 0)
        {
            return [];
        }

        var words = _lexicon.Find(normalized);
        var concepts = ConceptsOf(words);
        var most = ((normalized.Length + 2) * _settings.LongestNgram) + words.Count + (concepts.Count * (concepts.Count + 1) / 2);
        var keys = ArrayPool<ulong>.Shared.Rent(most);
        try
        {
            var count = AddNgrams(normalized, keys);
            count = AddLexicon(words, concepts, keys, count);
            return Distinct(keys.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(keys);
        }
    }

    private static List<int> ConceptsOf(List<LexiconWord> words)
    {
        var concepts = new List<int>();
        foreach (var word in words)
        {
            foreach (var concept in word.Concepts)
            {
                if (!concepts.Contains(concept))
                {
                    concepts.Add(concept);
                }
            }
        }

        concepts.Sort();
        return concepts;
    }

    // Of a bucket that occurs more than once the greatest value counts. A key sorts by bucket, then from the greatest value down.
    private static Feature[] Distinct(Span<ulong> keys)
    {
        keys.Sort();
        var kept = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] >> 32 != keys[i - 1] >> 32)
            {
                keys[kept++] = keys[i];
            }
        }

        var features = new Feature[kept];
        for (var i = 0; i < kept; i++)
        {
            features[i] = new Feature((int)(keys[i] >> 32), BitConverter.UInt32BitsToSingle(~(uint)keys[i]));
        }

        return features;
    }

    private int AddNgrams(string normalized, ulong[] keys)
    {
        var count = 0;
        var last = normalized.Length + 1;
        for (var start = 0; start <= last; start++)
        {
            var hash = Offset;
            for (var length = 1; length <= _settings.LongestNgram && start + length <= last + 1; length++)
            {
                var place = start + length - 1;
                hash = Add(hash, place == 0 || place == last ? Edge : normalized[place - 1]);
                if (length > 1 || (start > 0 && start < last))
                {
                    keys[count++] = Key(hash, length > 2 ? _settings.NgramWeight / 2 : _settings.NgramWeight);
                }
            }
        }

        return count;
    }

    private int AddLexicon(List<LexiconWord> words, List<int> concepts, ulong[] keys, int count)
    {
        foreach (var word in words)
        {
            keys[count++] = Key(Add(Add(Offset, WordMark), word.Text), _settings.WordWeight);
        }

        for (var i = 0; i < concepts.Count; i++)
        {
            var hash = Add(Add(Offset, ConceptMark), _lexicon.Concepts[concepts[i]]);
            keys[count++] = Key(hash, _settings.ConceptWeight);
            for (var j = i + 1; j < concepts.Count; j++)
            {
                keys[count++] = Key(Add(Add(hash, PairMark), _lexicon.Concepts[concepts[j]]), _settings.PairWeight);
            }
        }

        return count;
    }

    private ulong Key(ulong hash, float value) => ((ulong)(uint)Bucket(hash) << 32) | ~BitConverter.SingleToUInt32Bits(value);

    private static ulong Add(ulong hash, char character) => (hash ^ character) * Prime;

    private static ulong Add(ulong hash, string text)
    {
        foreach (var character in text)
        {
            hash = Add(hash, character);
        }

        return hash;
    }

    private int Bucket(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        return (int)hash & _mask;
    }
}
