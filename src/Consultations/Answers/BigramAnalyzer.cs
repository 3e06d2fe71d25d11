using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace LegalAid.Consultations.Answers;

/// <summary>Splits Chinese into overlapping pairs of characters and single ones; full-width letters and digits are read like half-width ones.</summary>
internal sealed class BigramAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        return new TokenStreamComponents(
            tokenizer, new CJKBigramFilter(new LowerCaseFilter(Version, new CJKWidthFilter(tokenizer)), CJKScript.HAN, outputUnigrams: true));
    }
}
