using LegalAid.Consultations.Facts;

namespace LegalAid.Consultations.Eligibility;

/// <summary>Whether something holds, as far as is known.</summary>
internal enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It depends on facts that nobody has told or been asked.</summary>
    Open,

    /// <summary>It holds.</summary>
    True,
}

/// <summary>What a condition comes to.</summary>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Missing">When it is open: the facts on which it depends.</param>
/// <param name="Assumed">When it is open: the sheet as it would be if the condition held, as far as that is clear.</param>
internal sealed record Finding(Truth Truth, IReadOnlyList<string> Missing, FactSheet Assumed);

/// <summary>One fact and the values that are meant.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Values">The values.</param>
/// <param name="Negated">Holds unless one of the values was told.</param>
internal sealed record Term(string Fact, IReadOnlyList<FactValue> Values, bool Negated)
{
    /// <summary>A fact that was asked and is not known meets no condition; one that was never asked leaves it open.</summary>
    public Truth Evaluate(FactSheet facts)
    {
        var known = facts[Fact]?.Value;
        var meant = known is not null && Values.Contains(known);
        return Negated ? meant ? Truth.False : Truth.True
            : known is null ? Truth.Open
            : meant ? Truth.True : Truth.False;
    }
}

/// <summary>Terms that must hold together.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="OnlyIfTold">Whether facts that nobody told are not to be asked for.</param>
internal sealed record Clause(IReadOnlyList<Term> Terms, bool OnlyIfTold)
{
    public Truth Evaluate(FactSheet facts)
    {
        var truth = Terms.Select(term => term.Evaluate(facts)).Append(Truth.True).Min();
        return truth == Truth.Open && OnlyIfTold ? Truth.False : truth;
    }

    public IEnumerable<Term> Missing(FactSheet facts) => Terms.Where(term => term.Evaluate(facts) == Truth.Open);
}

/// <summary>Clauses of which one must hold. Always holds when there is none.</summary>
/// <param name="Clauses">The clauses.</param>
/// <param name="AskedFor">Codes of the matters in which the facts may be asked for; null for all. Elsewhere what is not told does not hold.</param>
internal sealed record Condition(IReadOnlyList<Clause> Clauses, IReadOnlyList<string>? AskedFor)
{
    public static Condition Always { get; } = new([], null);

    public Finding Evaluate(FactSheet facts)
    {
        var truth = Clauses.Count == 0 ? Truth.True : Clauses.Max(clause => clause.Evaluate(facts));
        if (truth != Truth.Open)
        {
            return new Finding(truth, [], facts);
        }

        if (AskedFor is not null && !AskedFor.Contains(facts.Words(Situation.Matter)))
        {
            return new Finding(Truth.False, [], facts);
        }

        var open = Clauses.Where(clause => clause.Evaluate(facts) == Truth.Open).ToList();
        var missing = open.SelectMany(clause => clause.Missing(facts)).Select(term => term.Fact).Distinct().ToList();
        var assumed = open.Count > 1
            ? facts
            : open[0].Missing(facts).Aggregate(facts, (sheet, term) => sheet.With(term.Fact, term.Values[0], FactSource.Given));
        return new Finding(Truth.Open, missing, assumed);
    }

    public bool Holds(FactSheet facts) => Evaluate(facts).Truth == Truth.True;
}
