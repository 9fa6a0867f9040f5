namespace NetDsl.Oracle.Tests;

/// <summary>
/// Makes a failing case smaller while it keeps failing: fewer steps, smaller shapes, plain layouts, simpler numbers.
/// </summary>
internal sealed class Shrinker(Judge judge)
{
    private const int MostTries = 3000;
    private int tries;

    /// <summary>The smallest case found that still shows a difference, and that difference.</summary>
    public (Case Case, string Difference) Shrink(Case item, string difference)
    {
        for (var again = true; again && tries < MostTries; )
        {
            again = false;
            foreach (var candidate in Candidates(item))
            {
                if (++tries > MostTries)
                {
                    break;
                }
                if (Difference(candidate) is { } found)
                {
                    (item, difference, again) = (candidate, found, true);
                    break;
                }
            }
        }
        return (item, difference);
    }

    private string? Difference(Case candidate)
    {
        try
        {
            return judge.Compare(candidate).Difference;
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            // The candidate does not make sense, such as a mask without its tensor.
            return null;
        }
    }

    private static IEnumerable<Case> Candidates(Case item) =>
        [
            .. WithoutSteps(item),
            .. SmallerSizes(item),
            .. PlainLayouts(item),
            .. SimplerNumbers(item),
            .. SimplerParameters(item),
        ];

    private static IEnumerable<Case> WithoutSteps(Case item)
    {
        if (item.Steps.Count > 1)
        {
            yield return item with
            {
                Steps = [.. item.Steps.SkipLast(1)],
            };
            for (var i = 0; i < item.Steps.Count; i++)
            {
                // Later steps use the first input of the removed one in the place of its result.
                var result = item.Inputs.Count + i;
                var stand = item.Steps[i].Arguments[0];
                yield return item with
                {
                    Steps =
                    [
                        .. item
                            .Steps.Where((_, place) => place != i)
                            .Select(step =>
                                step with
                                {
                                    Arguments =
                                    [
                                        .. step.Arguments.Select(at =>
                                            at == result ? stand
                                            : at > result ? at - 1
                                            : at
                                        ),
                                    ],
                                }
                            ),
                    ],
                };
            }
        }
        if (item.WeightSeed != 0)
        {
            yield return item with
            {
                WeightSeed = 0,
            };
        }
        for (var i = 0; i < item.Inputs.Count; i++)
        {
            if (item.Inputs[i].Gradient)
            {
                yield return With(item, i, item.Inputs[i] with { Gradient = false });
            }
        }
    }

    private static IEnumerable<Case> SmallerSizes(Case item)
    {
        var sizes = item.Inputs.SelectMany(input => input.Shape).Distinct().OrderDescending().ToList();
        foreach (var size in sizes.Where(size => size > 1))
        {
            foreach (var smaller in new[] { 1, 2, size / 2, size - 1 }.Distinct().Where(smaller => smaller < size && smaller > 0))
            {
                yield return item with
                {
                    Inputs = [.. item.Inputs.Select(input => Cut(input, size, smaller))],
                };
            }
        }
        // One dimension of one input, and whole dimensions of all.
        for (var i = 0; i < item.Inputs.Count; i++)
        {
            for (var dim = 0; dim < item.Inputs[i].Shape.Length; dim++)
            {
                if (item.Inputs[i].Shape[dim] > 1)
                {
                    yield return With(item, i, Cut(item.Inputs[i], dim, 1));
                }
            }
        }
        for (var back = 1; back <= 4; back++)
        {
            if (item.Inputs.Any(input => input.Shape.Length >= back && input.Shape[^back] == 1))
            {
                yield return item with
                {
                    Inputs =
                    [
                        .. item.Inputs.Select(input =>
                            input.Shape.Length >= back && input.Shape[^back] == 1
                                ? input with
                                {
                                    Shape = [.. input.Shape[..^back], .. input.Shape[^(back - 1)..]],
                                }
                                : input
                        ),
                    ],
                };
            }
        }
    }

    private static IEnumerable<Case> PlainLayouts(Case item) =>
        item
            .Inputs.Select((input, i) => (input, i))
            .Where(pair => pair.input.Layout != Layout.Plain)
            .Select(pair => With(item, pair.i, pair.input with { Layout = Layout.Plain }));

    private static IEnumerable<Case> SimplerNumbers(Case item)
    {
        for (var i = 0; i < item.Inputs.Count; i++)
        {
            var input = item.Inputs[i];
            if (input.Type == Element.Float)
            {
                foreach (var same in new[] { 0f, 1f })
                {
                    if (input.Floats.Any(value => value != 0 && value != 1))
                    {
                        yield return With(item, i, input with { Floats = [.. input.Floats.Select(_ => same)] });
                    }
                }
                if (input.Floats.Any(value => float.IsFinite(value) && value != MathF.Round(value, 1)))
                {
                    yield return With(
                        item,
                        i,
                        input with
                        {
                            Floats = [.. input.Floats.Select(value => float.IsFinite(value) ? MathF.Round(value, 1) : value)],
                        }
                    );
                }
                for (var place = 0; place < Math.Min(input.Floats.Length, 24); place++)
                {
                    var value = input.Floats[place];
                    foreach (var simple in new[] { 0, 1, MathF.Round(value), MathF.Round(value, 1) })
                    {
                        if (!value.Equals(simple) && value != 0 && (value != 1 || simple == 0) && float.IsFinite(simple))
                        {
                            float[] floats = [.. input.Floats];
                            floats[place] = simple;
                            yield return With(item, i, input with { Floats = floats });
                        }
                    }
                }
            }
            else
            {
                for (var place = 0; place < Math.Min(input.Longs.Length, 24); place++)
                {
                    foreach (var simple in new[] { 0, 1 })
                    {
                        if (input.Longs[place] != 0 && input.Longs[place] != simple)
                        {
                            long[] longs = [.. input.Longs];
                            longs[place] = simple;
                            yield return With(item, i, input with { Longs = longs });
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<Case> SimplerParameters(Case item)
    {
        for (var i = 0; i < item.Steps.Count; i++)
        {
            foreach (var (name, value) in item.Steps[i].Parameters)
            {
                object[] simpler = value switch
                {
                    true => [false],
                    long number when number is not 0 and not 1 => [0L, 1L],
                    int number when number is not 0 and not 1 => [0, 1],
                    double number when number is not 0 and not 1 => double.IsFinite(number) && number != Math.Round(number)
                        ? [0.0, 1.0, Math.Round(number)]
                        : [0.0, 1.0],
                    long[] { Length: > 0 } numbers =>
                    [
                        numbers[1..],
                        numbers[..^1],
                        numbers.Select(number => number > 1 ? number - 1 : number).ToArray(),
                    ],
                    _ => [],
                };
                foreach (var other in simpler)
                {
                    if (other is long[] list && value is long[] now && list.SequenceEqual(now))
                    {
                        continue;
                    }
                    var parameters = item.Steps[i].Parameters.ToDictionary(pair => pair.Key, pair => pair.Value);
                    parameters[name] = other;
                    yield return item with
                    {
                        Steps =
                        [
                            .. item.Steps.Select((step, place) => place == i ? step with { Parameters = parameters } : step),
                        ],
                    };
                }
            }
        }
    }

    private static Case With(Case item, int place, Input input) =>
        item with
        {
            Inputs = [.. item.Inputs.Select((other, i) => i == place ? input : other)],
        };

    private static Input Cut(Input input, long size, long smaller)
    {
        for (var dim = 0; dim < input.Shape.Length; dim++)
        {
            if (input.Shape[dim] == size)
            {
                input = Cut(input, dim, (int)smaller);
            }
        }
        return input;
    }

    /// <summary>The first elements of a dimension.</summary>
    private static Input Cut(Input input, int dim, int smaller)
    {
        var size = input.Shape[dim];
        var inner = Draw.Count(input.Shape[(dim + 1)..]);
        var kept = Enumerable.Range(0, (int)input.Count).Where(i => i / inner % size < smaller).ToList();
        long[] shape = [.. input.Shape[..dim], smaller, .. input.Shape[(dim + 1)..]];
        return input.Type == Element.Float
            ? input with
            {
                Shape = shape,
                Floats = [.. kept.Select(i => input.Floats[i])],
            }
            : input with
            {
                Shape = shape,
                Longs = [.. kept.Select(i => input.Longs[i])],
            };
    }
}
