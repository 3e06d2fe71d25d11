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

        var features = new List<Feature>((normalized.Length * _settings.LongestNgram) + 64);
        AddNgrams($"{Edge}{normalized}{Edge}", features);
        AddLexicon(normalized, features);
        features.Sort((a, b) => a.Index != b.Index ? a.Index.CompareTo(b.Index) : b.Value.CompareTo(a.Value));

        var kept = 0;
        for (var i = 0; i < features.Count; i++)
        {
            if (i == 0 || features[i].Index != features[i - 1].Index)
            {
                features[kept++] = features[i];
            }
        }

        features.RemoveRange(kept, features.Count - kept);
        return [.. features];
    }

    private void AddNgrams(string text, List<Feature> features)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var hash = Offset;
            for (var length = 1; length <= _settings.LongestNgram && start + length <= text.Length; length++)
            {
                hash = Add(hash, text[start + length - 1]);
                if (length > 1 || text[start] != Edge)
                {
                    features.Add(new Feature(Bucket(hash), length > 2 ? _settings.NgramWeight / 2 : _settings.NgramWeight));
                }
            }
        }
    }

    private void AddLexicon(string normalized, List<Feature> features)
    {
        var (concepts, words) = _lexicon.Find(normalized);
        foreach (var word in words)
        {
            features.Add(new Feature(Bucket(Add(Add(Offset, WordMark), word)), _settings.WordWeight));
        }

        foreach (var concept in concepts)
        {
            var hash = Add(Add(Offset, ConceptMark), _lexicon.Concepts[concept]);
            features.Add(new Feature(Bucket(hash), _settings.ConceptWeight));
            foreach (var other in concepts.Where(other => other > concept))
            {
                features.Add(new Feature(Bucket(Add(Add(hash, PairMark), _lexicon.Concepts[other])), _settings.PairWeight));
            }
        }
    }

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
