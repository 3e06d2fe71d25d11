namespace LegalAid.Intents.Slots;

/// <summary>Finds the places that a text names, and decides by what stands around them which ones are meant.</summary>
/// <remarks>
/// A name that could be several places is the one that lies in a province or city which the text names, too; otherwise the only city among
/// them; otherwise the province that they share; otherwise nothing.
/// </remarks>
internal sealed class PlaceFinder(PlaceIndex index, SlotWords words)
{
    private const int Reach = 12;
    private const int WidestGap = 2;

    /// <summary>The places in their order, each once.</summary>
    public IReadOnlyList<FoundPlace> Find(FoldedText folded)
    {
        var text = folded.Text;
        var named = Scan(text);
        var certain = named.Where(name => name.Candidates is [{ Stands: NameStanding.Alone }]).Select(name => name.Candidates[0].Place).ToList();
        var found = new List<FoundPlace>();
        foreach (var name in named)
        {
            var before = found.Count > 0 && IsGap(text, found[^1].End, name.Start) ? found[^1] : null;
            var below = before is null ? [] : name.Candidates.Where(candidate => candidate.Place.IsWithin(before.Place)).ToList();
            if (below.Count > 0 && Choose(below, certain) is { } deeper)
            {
                found[^1] = new FoundPlace(deeper, before!.Start, name.End);
            }
            else if (name.Candidates.Where(candidate => Stands(candidate, text, name)).ToList() is { Count: > 0 } standing && Choose(standing, certain) is { } place)
            {
                found.Add(new FoundPlace(place, name.Start, name.End));
            }
        }

        return [.. found.DistinctBy(place => place.Place.Code)];
    }

    private List<Name> Scan(string text)
    {
        var names = new List<Name>();
        for (var i = 0; i < text.Length;)
        {
            var (length, candidates) = index.Longest(text.AsSpan(i));
            if (length == 0)
            {
                if (index.Initial(text[i]) is { } province && words.IsNear("initial", before: true, Before(text, i)) && words.IsNear("initial", before: false, After(text, i + 1)))
                {
                    names.Add(new Name(i, i + 1, [new PlaceIndex.Named(province, NameStanding.Alone)]));
                }

                i++;
                continue;
            }

            if ((Continues(candidates, text, i + length) || !words.IsNear("not_place", before: false, After(text, i + length)))
                && !words.IsNear("not_place", before: true, Before(text, i)))
            {
                names.Add(new Name(i, i + length, candidates));
            }

            i += length;
        }

        return names;
    }

    // 甘肃酒泉 is a place, though 甘肃酒 would be none.
    private bool Continues(IReadOnlyList<PlaceIndex.Named> candidates, string text, int end) =>
        index.Longest(text.AsSpan(end)).Candidates.Any(next => candidates.Any(candidate => next.Place.IsWithin(candidate.Place)));

    private bool Stands(PlaceIndex.Named candidate, string text, Name name) => candidate.Stands switch
    {
        NameStanding.Alone => true,
        NameStanding.Marked => words.IsNear("place", before: true, Before(text, name.Start)) || words.IsNear("place", before: false, After(text, name.End)),
        _ => false,
    };

    private static AdministrativeDivision? Choose(IReadOnlyList<PlaceIndex.Named> candidates, List<AdministrativeDivision> certain)
    {
        var places = candidates.Select(candidate => candidate.Place).ToList();
        if (places.Count > 1 && places.Where(place => certain.Exists(place.IsWithin)).ToList() is { Count: > 0 } near)
        {
            places = near;
        }

        if (places.Count > 1 && places.Where(place => place.Parent is null || place.IsCity).ToList() is { Count: 1 } city)
        {
            places = city;
        }

        return places.Count == 1 ? places[0] : places.Select(place => place.Province).Distinct().ToList() is [var shared] ? shared : null;
    }

    private static bool IsGap(string text, int from, int to) =>
        to - from <= WidestGap && text.AsSpan(from, to - from).IndexOfAnyExcept("的省市县州区、/- ") < 0;

    private static ReadOnlySpan<char> Before(string text, int start) => text.AsSpan(Math.Max(0, start - Reach), Math.Min(Reach, start));

    private static ReadOnlySpan<char> After(string text, int end) => text.AsSpan(end, Math.Min(Reach, text.Length - end));

    private sealed record Name(int Start, int End, IReadOnlyList<PlaceIndex.Named> Candidates);
}

/// <summary>A place and where the folded text names it.</summary>
internal sealed record FoundPlace(AdministrativeDivision Place, int Start, int End);
