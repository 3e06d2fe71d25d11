using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using LegalAid.Intents.Matters;

namespace LegalAid.Intents.Text;

/// <summary>
/// The concepts of legal talk and the words that people use for them, read from <c>lexicon.tsv</c>: concept, tab, words separated by
/// spaces, and optionally a tab and the matter that such a word points to when it stands alone; <c>#</c> starts a comment line.
/// </summary>
internal sealed class Lexicon
{
    public const string FileName = "lexicon.tsv";

    private readonly FrozenDictionary<string, LexiconWord>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<char, int> _longest;

    private Lexicon(string name, IReadOnlyList<string> concepts, FrozenDictionary<string, LexiconWord> words, IReadOnlyList<(string Word, string Matter)> pointers)
    {
        Name = name;
        Concepts = concepts;
        Pointers = pointers;
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Keys.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.Max(word => word.Length));
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n',
            words.OrderBy(word => word.Key, StringComparer.Ordinal)
                .Select(word => $"{word.Key} {string.Join(' ', word.Value.Concepts.Select(concept => concepts[concept]))}")))));
    }

    /// <summary>The name of its file, for messages.</summary>
    public string Name { get; }

    /// <summary>The names of the concepts, in the order of the file.</summary>
    public IReadOnlyList<string> Concepts { get; }

    /// <summary>Words that point to a matter when they stand alone.</summary>
    public IReadOnlyList<(string Word, string Matter)> Pointers { get; }

    /// <summary>A fingerprint of all concepts and words: a model fits only the lexicon that it was trained with.</summary>
    public string Digest { get; }

    /// <exception cref="ModelException">The file is missing or a line of it is wrong; the message names file and line.</exception>
    public static Lexicon Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The lexicon {path} is missing. Fetch the file from the repository (models/).");
        }

        var concepts = new List<string>();
        var words = new Dictionary<string, SortedSet<int>>();
        var pointers = new List<(string, string)>();
        foreach (var (line, i) in File.ReadLines(path).Select((line, i) => (line, i)).Where(entry => entry.line is [not '#', ..]))
        {
            if (line.Split('\t') is not [{ Length: > 0 } concept, { Length: > 0 } list, .. var rest] || rest.Length > 1)
            {
                throw new ModelException($"{path}:{i + 1}: write a concept, a tab, words separated by spaces and, if you like, a tab and a matter.");
            }

            if (rest is [var named] && !MatterCodes.All.Contains(named))
            {
                throw new ModelException($"{path}:{i + 1}: matter '{named}' is unknown; write one of {string.Join(", ", MatterCodes.All)}.");
            }

            if (concepts.Contains(concept))
            {
                throw new ModelException($"{path}:{i + 1}: concept '{concept}' stands twice; put its words on one line.");
            }

            concepts.Add(concept);
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(UtteranceText.Normalize))
            {
                if (!words.TryGetValue(word, out var of))
                {
                    words[word] = of = [];
                }

                of.Add(concepts.Count - 1);
                pointers.AddRange(rest.Select(matter => (word, matter)));
            }
        }

        if (concepts.Count == 0)
        {
            throw new ModelException($"The lexicon {path} is empty. Fetch the file from the repository (models/).");
        }

        return new Lexicon(
            Path.GetFileName(path),
            concepts,
            words.OrderBy(word => word.Key, StringComparer.Ordinal)
                .Select(word => KeyValuePair.Create(word.Key, new LexiconWord(word.Key, [.. word.Value])))
                .ToFrozenDictionary(),
            pointers);
    }

    /// <summary>The words that a normalised utterance names, each once, in the order in which they first occur.</summary>
    public List<LexiconWord> Find(ReadOnlySpan<char> normalized)
    {
        var found = new List<LexiconWord>();
        for (var start = 0; start < normalized.Length; start++)
        {
            var most = Math.Min(_longest.GetValueOrDefault(normalized[start]), normalized.Length - start);
            for (var length = 1; length <= most; length++)
            {
                if (_words.TryGetValue(normalized.Slice(start, length), out var word) && !found.Contains(word))
                {
                    found.Add(word);
                }
            }
        }

        return found;
    }
}

/// <summary>A word of the lexicon and the places of its concepts in <see cref="Lexicon.Concepts"/>.</summary>
internal sealed class LexiconWord(string text, IReadOnlyList<int> concepts)
{
    public string Text => text;

    public IReadOnlyList<int> Concepts => concepts;
}
