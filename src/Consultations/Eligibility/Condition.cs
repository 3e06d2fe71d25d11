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
/// <param name="Assumed">When it is open: the situation as it would be if the condition held, as far as that is clear.</param>
internal sealed record Finding(Truth Truth, IReadOnlyList<string> Missing, Situation Assumed);

/// <summary>One fact and the values that are meant.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Values">The values.</param>
/// <param name="Negated">Holds unless one of the values was told.</param>
internal sealed record Term(string Fact, IReadOnlyList<FactValue> Values, bool Negated)
{
    /// <summary>A fact that was asked and is not known meets no condition; one that was never asked leaves it open.</summary>
    public Truth Evaluate(Situation situation)
    {
        var known = situation.Facts[Fact]?.Value;
        var meant = known is not null && Values.Contains(known);
        return Negated ? meant ? Truth.False : Truth.True
            : known is null ? situation.MayBe(Fact, Values) ? Truth.Open : Truth.False
            : meant ? Truth.True : Truth.False;
    }
}

/// <summary>Terms that must hold together.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="OnlyIfTold">Whether facts that nobody told are not to be asked for.</param>
internal sealed record Clause(IReadOnlyList<Term> Terms, bool OnlyIfTold)
{
    public Truth Evaluate(Situation situation)
    {
        var truth = Terms.Select(term => term.Evaluate(situation)).Append(Truth.True).Min();
        return truth == Truth.Open && OnlyIfTold ? Truth.False : truth;
    }

    public IEnumerable<Term> Missing(Situation situation) => Terms.Where(term => term.Evaluate(situation) == Truth.Open);
}

/// <summary>Clauses of which one must hold. Always holds when there is none.</summary>
/// <param name="Clauses">The clauses.</param>
/// <param name="AskedFor">Codes of the matters in which the facts may be asked for; null for all. Elsewhere what is not told does not hold.</param>
internal sealed record Condition(IReadOnlyList<Clause> Clauses, IReadOnlyList<string>? AskedFor)
{
    public static Condition Always { get; } = new([], null);

    public Finding Evaluate(Situation situation)
    {
        var truth = Clauses.Count == 0 ? Truth.True : Clauses.Max(clause => clause.Evaluate(situation));
        if (truth != Truth.Open)
        {
            return new Finding(truth, [], situation);
        }

        if (AskedFor is not null && !AskedFor.Contains(situation.Facts.Words(Situation.Matter)))
        {
            return new Finding(Truth.False, [], situation);
        }

        var open = Clauses.Where(clause => clause.Evaluate(situation) == Truth.Open).ToList();
        var missing = open.SelectMany(clause => clause.Missing(situation)).Select(term => term.Fact).Distinct().ToList();
        var ifItHolds = open.Count > 1
            ? situation
            : open[0].Missing(situation).Aggregate(situation, (assumed, term) => assumed.With(term.Fact, term.Values[0]));
        return new Finding(Truth.Open, missing, ifItHolds);
    }

    public bool Holds(Situation situation) => Evaluate(situation).Truth == Truth.True;
}
