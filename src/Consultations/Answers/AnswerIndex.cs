using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace LegalAid.Consultations.Answers;

/// <summary>A full-text index of answers in memory: bigrams of Chinese and single characters over title, ways of asking, law and steps. Thread-safe.</summary>
internal sealed class AnswerIndex
{
    private const float SingleBoost = 0.6f;
    private const float FactBoost = 0.4f;

    /// <summary>Characters that stand in every question and tell nothing.</summary>
    private const string FunctionCharacters = "的了我是不在有吗呢啊就都也要能们么什怎样办可以";

    /// <summary>Weights found by leaving out one way of asking at a time and looking for its answer with the others.</summary>
    private static readonly Dictionary<string, float> Fields = new(StringComparer.Ordinal)
    {
        ["title"] = 2,
        ["asked"] = 1.5f,
        ["law"] = 3,
        ["steps"] = 1,
    };

    private readonly BigramAnalyzer _analyzer = new();
    private readonly IndexSearcher _searcher;

    public AnswerIndex(IReadOnlyList<Answer> answers)
    {
        Answers = answers;
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(BigramAnalyzer.Version, _analyzer)))
        {
            foreach (var answer in answers)
            {
                var document = new Document
                {
                    new TextField("title", answer.Title, Field.Store.NO),
                    new TextField("law", answer.Law, Field.Store.NO),
                };
                AddAll(document, "asked", answer.Asked);
                AddAll(document, "steps", answer.Steps);

                writer.AddDocument(document);
            }

            writer.ForceMerge(1);
        }

        _searcher = new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = new BM25Similarity() };
    }

    /// <summary>The answers, numbered as the index numbers them.</summary>
    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>Answers that share words with the query, best first; <paramref name="facts"/> are words that count less.</summary>
    public IReadOnlyList<ScoredAnswer> Search(string query, string facts, int limit)
    {
        var words = new BooleanQuery();
        var terms = Terms(query);
        AddTerms(words, terms, 1);
        AddTerms(words, Terms(facts).Except(terms), FactBoost);
        return words.Clauses.Count == 0 || limit < 1
            ? []
            : [.. _searcher.Search(words, limit).ScoreDocs.Select(hit => new ScoredAnswer(Answers[hit.Doc], hit.Score))];
    }

    private static void AddAll(Document document, string field, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            document.Add(new TextField(field, text, Field.Store.NO));
        }
    }

    private static void AddTerms(BooleanQuery query, IEnumerable<string> terms, float boost)
    {
        foreach (var term in terms.Take(BooleanQuery.MaxClauseCount / Fields.Count / 2))
        {
            foreach (var (field, weight) in Fields)
            {
                var single = term.Length == 1 ? SingleBoost : 1;
                query.Add(new TermQuery(new Term(field, term)) { Boost = boost * weight * single }, Occur.SHOULD);
            }
        }
    }

    private HashSet<string> Terms(string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        using var stream = _analyzer.GetTokenStream("asked", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var word = term.ToString()!;
            if (word.Length > 1 || !FunctionCharacters.Contains(word, StringComparison.Ordinal))
            {
                terms.Add(word);
            }
        }

        stream.End();
        return terms;
    }
}
