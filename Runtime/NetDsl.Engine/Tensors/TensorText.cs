using System.Globalization;
using System.Text;
using TorchSharp;

namespace NetDsl.Engine.Tensors;

/// <summary>Tensors as text, in the form in which PyTorch prints them.</summary>
internal static class TensorText
{
    // PyTorch's print options: the number of elements above which only the edges are shown, and the length of a line.
    private const int Threshold = 1000;
    private const int EdgeItems = 3;
    private const int LineWidth = 80;

    /// <summary>As print(tensor) in PyTorch: <c>tensor([[1., 2.],\n        [3., 4.]])</c>.</summary>
    public static string Print(torch.Tensor tensor)
    {
        var text = new StringBuilder("tensor(");
        using var dense =
            tensor.dtype == torch.ScalarType.Float32 ? new Dense(tensor) : new Dense(tensor, torch.ScalarType.Int64);
        var format = Formatter(tensor, dense);
        if (tensor.Count == 0)
        {
            text.Append("[]");
        }
        else
        {
            Append(text, tensor.sizes, 0, 0, tensor.Count > Threshold, format, 7);
        }

        if (tensor.Count == 0 && tensor.Rank != 1)
        {
            text.Append(CultureInfo.InvariantCulture, $", size=({string.Join(", ", tensor.sizes)})");
        }

        if (tensor.dtype == torch.ScalarType.Byte)
        {
            text.Append(", dtype=torch.uint8");
        }
        else if (tensor.Count == 0 && tensor.dtype != torch.ScalarType.Float32)
        {
            text.Append(tensor.dtype == torch.ScalarType.Bool ? ", dtype=torch.bool" : ", dtype=torch.int64");
        }

        if (tensor.History is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", grad_fn=<{tensor.History.Operation}>");
        }
        else if (tensor.requires_grad)
        {
            text.Append(", requires_grad=True");
        }

        return text.Append(')').ToString();
    }

    private static Func<long, string> Formatter(torch.Tensor tensor, Dense dense)
    {
        if (tensor.dtype == torch.ScalarType.Float32)
        {
            var floats = dense.Floats.ToArray();
            return FloatText.Formatter(floats);
        }
        var longs = dense.Longs.ToArray();
        if (tensor.dtype == torch.ScalarType.Bool)
        {
            return i => longs[i] != 0 ? " True" : "False";
        }

        var width = longs.Length == 0 ? 1 : longs.Max(value => value.ToString(CultureInfo.InvariantCulture).Length);
        return i => longs[i].ToString(CultureInfo.InvariantCulture).PadLeft(width);
    }

    private static void Append(
        StringBuilder text,
        long[] sizes,
        int dim,
        long first,
        bool summarise,
        Func<long, string> format,
        int indent
    )
    {
        if (dim == sizes.Length)
        {
            text.Append(sizes.Length == 0 ? format(first).TrimStart() : format(first));
            return;
        }
        text.Append('[');
        var stride = Shapes.Count(sizes.AsSpan(dim + 1));
        var innermost = dim == sizes.Length - 1;
        var column = 0;
        var cut = summarise && sizes[dim] > 2 * EdgeItems;
        var perLine = innermost && sizes[dim] > 0 ? Math.Max(1, (LineWidth - indent) / (format(first).Length + 2)) : int.MaxValue;
        for (long i = 0; i < sizes[dim]; i++)
        {
            if (i > 0)
            {
                Separate(text, innermost, ++column % perLine == 0, sizes.Length - dim, indent + 1);
            }

            if (cut && i == EdgeItems)
            {
                text.Append(innermost ? " ..." : "...");
                i = sizes[dim] - EdgeItems - 1;
                continue;
            }
            Append(text, sizes, dim + 1, first + (i * stride), summarise, format, indent + 1);
        }
        text.Append(']');
    }

    private static void Separate(StringBuilder text, bool innermost, bool full, int depth, int indent)
    {
        text.Append(',');
        if (innermost && !full)
        {
            text.Append(' ');
            return;
        }
        text.Append('\n', innermost ? 1 : depth - 1).Append(' ', indent);
    }
}
