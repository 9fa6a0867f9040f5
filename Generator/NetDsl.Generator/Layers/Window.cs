using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers;

/// <summary>A kernel that moves over a map, as written.</summary>
/// <param name="Kernel">Its sizes.</param>
/// <param name="Stride">How far it moves; null where that is not written.</param>
/// <param name="Padding">How far it may pass the edges; null where that is not written.</param>
/// <param name="Dilation">Distances between the places that it reads; null where that is not written.</param>
/// <param name="IsSame">Whether the padding is to keep the sizes of the map.</param>
internal sealed record Window(
    Sizes Kernel,
    Sizes? Stride = null,
    Sizes? Padding = null,
    Sizes? Dilation = null,
    bool IsSame = false
)
{
    private IEnumerable<(Sizes? Sizes, int Least)> All => [(Kernel, 1), (Stride, 1), (Padding, 0), (Dilation, 1)];

    /// <summary>Whether its numbers make sense by themselves.</summary>
    public bool IsValid => All.All(part => part.Sizes is not { } sizes || SizeChecks.IsValid(sizes, part.Least));

    /// <summary>Reads the properties that convolutions and pools have in common.</summary>
    /// <param name="values">The attribute.</param>
    /// <param name="takesWords">Whether the padding may be Same or Valid.</param>
    public static Window Read(WrittenValues values, bool takesWords = false)
    {
        // Not there while the declaration is being typed.
        var kernel = values.Sizes("kernel") ?? Sizes.Of("kernel");
        return takesWords && values.Enumerator("Padding") is { } padding
            ? new Window(kernel, values.Sizes("Stride"), null, values.Sizes("Dilation"), padding == "Same")
            : new Window(kernel, values.Sizes("Stride"), values.Sizes("Padding"), values.Sizes("Dilation"));
    }

    /// <summary>Reports what is wrong with its numbers by themselves.</summary>
    public void Check(Place place, Findings findings)
    {
        foreach (var (sizes, least) in All)
        {
            SizeChecks.Check(sizes, least, place, findings);
        }
    }

    /// <summary>The padding before a map that keeps its size; an even kernel needs one more after it.</summary>
    public IReadOnlyList<int> SamePadding(int dimensions) =>
        [
            .. Kernel
                .Over(dimensions)
                .Zip(Steps(dimensions), (size, step) => (int)Math.Min(int.MaxValue, (long)step * (size - 1) / 2)),
        ];

    /// <summary>The same with a stride where none is written.</summary>
    public Window WithStride(Sizes stride) => Stride is null ? this with { Stride = stride } : this;

    /// <summary>The window over a map; null, with a report, where the numbers do not fit its dimensions.</summary>
    /// <param name="map">The map.</param>
    /// <param name="place">The attribute.</param>
    /// <param name="findings">Takes what does not fit.</param>
    public FittedWindow? Over(Shape map, Place place, Findings findings) =>
        All.All(part => part.Sizes is not { } sizes || SizeChecks.Fits(sizes, map, place, findings)) ? Over(map) : null;

    /// <summary>The window over a map that it fits.</summary>
    public FittedWindow Over(Shape map)
    {
        var dimensions = map.Rank - 1;
        var padding = IsSame ? SamePadding(dimensions) : (Padding ?? Sizes.Of("Padding", 0)).Over(dimensions);
        var stride = (Stride ?? Sizes.Of("Stride", 1)).Over(dimensions);
        return new FittedWindow(Kernel.Over(dimensions), stride, padding, Steps(dimensions));
    }

    private IReadOnlyList<int> Steps(int dimensions) => (Dilation ?? Sizes.Of("Dilation", 1)).Over(dimensions);
}

/// <summary>A kernel that moves over a map, with a number for each dimension.</summary>
internal sealed record FittedWindow(
    IReadOnlyList<int> Kernel,
    IReadOnlyList<int> Stride,
    IReadOnlyList<int> Padding,
    IReadOnlyList<int> Dilation
)
{
    /// <summary>Places that are counted one by one; there are kernels as large as any number.</summary>
    private const int MostCounted = 4096;

    /// <summary>Places that one window reads.</summary>
    public int Places => (int)Math.Min(int.MaxValue, Kernel.Aggregate(1L, (product, size) => Numbers.Times(product, size)));

    /// <summary>Whether every parameter has one number for all dimensions.</summary>
    public bool IsSquare => new[] { Kernel, Stride, Padding, Dilation }.All(sizes => sizes.All(size => size == sizes[0]));

    /// <summary>From the first to the last place that a window reads along a dimension.</summary>
    public long Span(int dimension) => ((long)Dilation[dimension] * (Kernel[dimension] - 1)) + 1;

    /// <summary>Places along a dimension that one window of the last of several reads through those before it.</summary>
    public static long PlacesThrough(IReadOnlyList<FittedWindow> chain, int dimension)
    {
        var (places, step, most) = (new HashSet<long> { 0 }, 1L, 1L);
        foreach (var window in chain)
        {
            var (kernel, distance) = (window.Kernel[dimension], Numbers.Times(step, window.Dilation[dimension]));
            most = Numbers.Times(most, kernel);
            if (most > MostCounted)
            {
                // Not less than there are.
                return chain.Aggregate(1L, (product, each) => Numbers.Times(product, each.Kernel[dimension]));
            }

            places = [.. places.SelectMany(place => Enumerable.Range(0, kernel).Select(number => place + (number * distance)))];
            step = Numbers.Times(step, window.Stride[dimension]);
        }

        return places.Count;
    }

    /// <summary>From the first to the last of these places.</summary>
    public static long SpanThrough(IReadOnlyList<FittedWindow> chain, int dimension)
    {
        var (span, step) = (1L, 1L);
        foreach (var window in chain)
        {
            span += Numbers.Times(step, window.Span(dimension) - 1);
            step = Numbers.Times(step, window.Stride[dimension]);
        }

        return span;
    }

    /// <summary>The padding after a map whose size is kept: that before it, and one more for an even kernel.</summary>
    public IReadOnlyList<int> RestOfSame() =>
        [.. Padding.Select((before, dimension) => (int)Math.Min(int.MaxValue, Span(dimension) - 1 - before))];

    /// <summary>The places after a map that the last window reads; 0 where it ends in the map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="outputs">Places of the output in each dimension.</param>
    public IReadOnlyList<int> PaddingAfter(Shape map, IReadOnlyList<int> outputs) =>
        [
            .. outputs.Select(
                (count, dimension) =>
                {
                    var end = ((count - 1L) * Stride[dimension]) + Span(dimension) - Padding[dimension];
                    return (int)Math.Min(Math.Max(end - map[dimension + 1], 0), int.MaxValue);
                }
            ),
        ];

    /// <summary>Whether the windows end before the padded map does.</summary>
    public bool IsCut(int dimension, int size) => (size + (2L * Padding[dimension]) - Span(dimension)) % Stride[dimension] != 0;

    /// <summary>Of as many neighbouring places as the stride, those that some window reads, away from the edges.</summary>
    public int ReadPerStride(int dimension)
    {
        var count = Math.Min(Kernel[dimension], Stride[dimension]);
        if (count > MostCounted)
        {
            return Stride[dimension];
        }

        // After as many places as the stride, those that a window reads repeat.
        return Enumerable
            .Range(0, count)
            .Select(number => (long)number * Dilation[dimension] % Stride[dimension])
            .Distinct()
            .Count();
    }

    /// <summary>Places of the map after the last one that a window reads.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="size">Places of the input.</param>
    /// <param name="outputs">Places of the output.</param>
    public int Unread(int dimension, int size, int outputs)
    {
        var end = ((outputs - 1L) * Stride[dimension]) + Span(dimension) - Padding[dimension];
        return (int)Math.Min(Math.Max(size - end, 0), size);
    }

    /// <summary>Places of the output along a dimension; less than 1 where the window is larger than the padded input.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="size">Places of the input.</param>
    /// <param name="ceiling">Whether a last window that passes the edge counts.</param>
    public int Output(int dimension, int size, bool ceiling = false)
    {
        var free = size + (2L * Padding[dimension]) - Span(dimension);
        if (free < 0)
        {
            return 0;
        }

        var count = ((ceiling ? free + Stride[dimension] - 1 : free) / Stride[dimension]) + 1;
        // The last window has to start in the map or in its padding before it.
        var fits = ceiling && (count - 1) * Stride[dimension] >= size + (long)Padding[dimension] ? count - 1 : count;
        return (int)Math.Min(int.MaxValue, fits);
    }

    /// <summary>Sizes of the output; null, with a report, where the window is larger than the padded input.</summary>
    /// <param name="map">The input.</param>
    /// <param name="layer">What moves the window.</param>
    /// <param name="ceiling">Whether a last window that passes the edge counts.</param>
    /// <param name="place">The attribute.</param>
    /// <param name="findings">Takes what does not fit.</param>
    public IReadOnlyList<int>? Outputs(Shape map, string layer, bool ceiling, Place place, Findings findings)
    {
        var outputs = Kernel.Select((_, dimension) => Output(dimension, map[dimension + 1], ceiling)).ToArray();
        var small = Array.FindIndex(outputs, size => size < 1);
        if (small < 0)
        {
            return outputs;
        }

        var name = Maps.Dimension(small, outputs.Length);
        var span = Numbers.Plain(Span(small)) + (Dilation[small] > 1 ? " (with dilation)" : "");
        var padded = map[small + 1] + (2L * Padding[small]);
        findings.Add(
            Rules.WindowTooLarge,
            place.At("kernel"),
            layer,
            $"{span} places along the {name}",
            Numbers.Plain(padded) + (Padding[small] > 0 ? " with padding" : ""),
            map.ToString()
        );
        return null;
    }

    /// <summary>A parameter's sizes for a factory.</summary>
    /// <param name="sizes">The sizes.</param>
    /// <param name="form">How the factory takes sizes that differ.</param>
    /// <param name="isTuple">Whether PyTorch keeps a tuple where all are the same.</param>
    public Extent Extent(IReadOnlyList<int> sizes, ExtentForm form, bool isTuple) =>
        new(sizes.ToEquatableArray(), IsSquare ? ExtentForm.Number : form, isTuple);
}
