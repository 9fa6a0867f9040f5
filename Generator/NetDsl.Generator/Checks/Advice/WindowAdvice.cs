using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Places of a map that no window reads, and windows that are not where they seem to be.</summary>
internal sealed class WindowAdvice : AdviceFamily
{
    /// <summary>
    /// One place in so many along a dimension may be lost at the edge; published networks lose one in 5.
    /// </summary>
    private const int MayBeLost = 4;

    public override void Check(CheckedNetwork network, Findings findings)
    {
        foreach (var layer in network.Graph.Layers())
        {
            if (layer.Traits.Window is { } window)
            {
                var fitted = window.Over(layer.In);
                CheckSame(layer, window, fitted, findings);
                CheckCeiling(layer, fitted, findings);
                if (!CheckSteps(layer, fitted, findings))
                {
                    CheckEdge(layer, fitted, findings);
                }
            }
        }
    }

    private static void CheckSame(LayerNode layer, Window window, FittedWindow fitted, Findings findings)
    {
        foreach (var dimension in Dimensions(fitted).Where(each => window.IsSame && fitted.Span(each) % 2 == 0).Take(1))
        {
            var span = fitted.Span(dimension);
            findings.Add(
                Rules.SameOfEvenKernel,
                layer.Place.At("kernel"),
                Numbers.Plain(span),
                Numbers.Plain((span - 1) / 2),
                Numbers.Plain(span / 2),
                Numbers.Plain(span + 1)
            );
        }
    }

    // A last window that would begin in the padding after the map is left out: then CeilMode changes no size.
    private static void CheckCeiling(LayerNode layer, FittedWindow fitted, Findings findings)
    {
        var places = Dimensions(fitted).Select(dimension => (dimension, size: layer.In[dimension + 1])).ToArray();
        if (
            layer.Traits.CeilMode
            && places.All(each => fitted.Output(each.dimension, each.size) == layer.Out[each.dimension + 1])
            && places.Any(each => fitted.IsCut(each.dimension, each.size))
        )
        {
            findings.Add(Rules.CeilModeWithPadding, layer.Place.At("CeilMode"), layer.Traits.Text);
        }
    }

    // A kernel of 1 with a stride is how residual networks take every other place on purpose.
    private static bool CheckSteps(LayerNode layer, FittedWindow fitted, Findings findings)
    {
        foreach (var dimension in Dimensions(fitted).Where(each => fitted.Kernel[each] > 1 && layer.Out[each + 1] > 1))
        {
            var (stride, read) = (fitted.Stride[dimension], fitted.ReadPerStride(dimension));
            if (read < stride)
            {
                findings.Add(
                    Rules.WindowsSkip,
                    layer.Place.At("Stride"),
                    layer.Traits.Text,
                    Numbers.Plain(stride),
                    Numbers.Plain(read),
                    Places(fitted, dimension),
                    fitted.Dilation[dimension] > 1
                        ? "a Stride and a Dilation without a common divisor"
                        : $"Stride = {Numbers.Plain(fitted.Kernel[dimension])} or less"
                );
                return true;
            }
        }

        return false;
    }

    private static void CheckEdge(LayerNode layer, FittedWindow fitted, Findings findings)
    {
        foreach (var dimension in Dimensions(fitted).Where(each => fitted.Kernel[each] > 1))
        {
            var size = layer.In[dimension + 1];
            var unread = fitted.Unread(dimension, size, layer.Out[dimension + 1]);
            if ((long)unread * MayBeLost > size)
            {
                findings.Add(
                    Rules.EdgeNotRead,
                    layer.Place.At("kernel"),
                    layer.Traits.Text,
                    Numbers.Plain(unread),
                    Numbers.Plain(size),
                    Places(fitted, dimension),
                    layer.Traits.Pool ? "CeilMode = true" : "a Padding"
                );
                return;
            }
        }
    }

    private static IEnumerable<int> Dimensions(FittedWindow window) => Enumerable.Range(0, window.Kernel.Count);

    private static string Places(FittedWindow window, int dimension) =>
        Maps.Dimension(dimension, window.Kernel.Count) switch
        {
            "height" => "rows",
            "width" => "columns",
            _ => "places",
        };
}
