using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary>What is wrong with written sizes.</summary>
internal static class SizeChecks
{
    /// <summary>Whether sizes make sense without a map.</summary>
    public static bool IsValid(Sizes sizes, int least) =>
        sizes.Values.Count is 1 or 2 && sizes.Values.All(value => value >= least);

    /// <summary>Reports sizes that make no sense without a map; null is nothing written.</summary>
    public static void Check(Sizes? sizes, int least, Place place, Findings findings)
    {
        if (sizes is null)
        {
            return;
        }

        if (sizes.Values.Count is not (1 or 2))
        {
            var found = sizes.Values.Count == 0 ? "something else" : $"{Numbers.Plain(sizes.Values.Count)} numbers";
            findings.Add(
                Rules.SizesMalformed,
                place.At(sizes.Argument),
                sizes.Argument,
                "a whole number, or two for height and width",
                found,
                "2, or new[] { 2, 1 }"
            );
            return;
        }

        foreach (var value in sizes.Values.Where(value => value < least).Take(1))
        {
            findings.AtLeast(least, value, place.At(sizes.Argument), Rules.SizeNotPositive, sizes.Argument);
        }
    }

    /// <summary>Whether there is one number, or one for each dimension of a map; if not, it is reported.</summary>
    public static bool Fits(Sizes sizes, Shape map, Place place, Findings findings)
    {
        var dimensions = map.Rank - 1;
        if (sizes.Values.Count == 1 || sizes.Values.Count == dimensions)
        {
            return true;
        }

        findings.Add(
            Rules.SizesMalformed,
            place.At(sizes.Argument),
            sizes.Argument,
            $"one number on {map}, which has only a length",
            $"{Numbers.Plain(sizes.Values.Count)} numbers",
            Numbers.Plain(sizes.Values[0])
        );
        return false;
    }
}
