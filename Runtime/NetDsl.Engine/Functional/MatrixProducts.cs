using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>
/// A matrix as the matrix product needs it: rows or columns without gaps, otherwise a copy that lives as long as this object.
/// </summary>
internal readonly ref struct MatrixOperand : IDisposable
{
    private readonly Tensor tensor;
    private readonly bool copied;

    public MatrixOperand(Tensor matrix)
    {
        tensor = matrix;
        LeadingSize = (int)matrix.sizes[1];
        if (matrix.strides is not { } strides)
        {
            return;
        }

        if (strides[0] == 1 && strides[1] >= matrix.sizes[0] && matrix.Count > 0)
        {
            (Transposed, LeadingSize) = (true, (int)strides[1]);
            return;
        }
        if (strides[1] == 1 && strides[0] >= matrix.sizes[1] && matrix.Count > 0)
        {
            LeadingSize = (int)strides[0];
            return;
        }
        tensor = Copies.Contiguous(matrix);
        copied = true;
    }

    /// <summary>True when the columns lie without gaps.</summary>
    public bool Transposed { get; }

    /// <summary>The distance of rows, or of columns when transposed.</summary>
    public int LeadingSize { get; }

    public ReadOnlySpan<float> Elements => tensor.ReadFrom<float>();

    public void Dispose()
    {
        if (copied)
        {
            tensor.Dispose();
        }
    }
}

/// <summary>Products of matrices, of vectors, and of batches of matrices.</summary>
internal static class MatrixProducts
{
    /// <summary>a [m, k] · b [k, n].</summary>
    public static Tensor Multiply(Tensor a, Tensor b, string operation)
    {
        if (a.Rank != 2 || b.Rank != 2 || a.sizes[1] != b.sizes[0])
        {
            throw new ArgumentException(
                $"{operation}: matrices {Shapes.Text(a.sizes)} and {Shapes.Text(b.sizes)} cannot be multiplied; [m, k] and [k, "
                    + "n] are needed."
            );
        }
        CheckFloat(a, b, operation);
        var y = Tensor.New([a.sizes[0], b.sizes[1]]);
        Into(a, b, y.Write<float>());
        return GradMode.Records(a, b) ? y.Record(new ProductNode(operation, a, b)) : y;
    }

    public static Tensor Dot(Tensor a, Tensor b)
    {
        if (a.Rank != 1 || b.Rank != 1 || a.Count != b.Count)
        {
            throw new ArgumentException(
                $"dot: two vectors of one length are needed, not {Shapes.Text(a.sizes)} and {Shapes.Text(b.sizes)}."
            );
        }

        return a.mul(b).sum();
    }

    public static Tensor MatrixVector(Tensor a, Tensor b, string operation)
    {
        if (a.Rank != 2 || b.Rank != 1 || a.sizes[1] != b.sizes[0])
        {
            throw new ArgumentException(
                $"{operation}: a matrix {Shapes.Text(a.sizes)} and a vector {Shapes.Text(b.sizes)} cannot be multiplied; [m, k] "
                    + "and [k] are needed."
            );
        }
        return Multiply(a, b.unsqueeze(1), operation).squeeze(1);
    }

    /// <summary>The product by PyTorch's rules for any number of dimensions.</summary>
    public static Tensor MatMul(Tensor a, Tensor b)
    {
        switch (a.Rank, b.Rank)
        {
            case (0, _) or (_, 0):
                throw new ArgumentException(
                    $"matmul: scalars have no matrix product ({Shapes.Text(a.sizes)}, {Shapes.Text(b.sizes)}); use mul."
                );
            case (1, 1):
                return Dot(a, b);
            case (2, 1):
                return MatrixVector(a, b, "matmul");
            case (1, 2):
                return Multiply(a.unsqueeze(0), b, "matmul").squeeze(0);
            case (2, 2):
                return Multiply(a, b, "matmul");
            case (1, _):
                return MatMul(a.unsqueeze(0), b).squeeze(-2);
            case (_, 1):
                return MatMul(a, b.unsqueeze(1)).squeeze(-1);
            case (> 2, 2):
                // One large product instead of many small ones.
                return Multiply(a.reshape(Shapes.Count(a.sizes.AsSpan(..^1)), a.sizes[^1]), b, "matmul")
                    .reshape([.. a.sizes[..^1], b.sizes[1]]);
            default:
                var batch = Shapes.Broadcast(a.sizes[..^2], b.sizes[..^2], "matmul");
                var count = Shapes.Count(batch);
                return Batched(
                        a.expand([.. batch, .. a.sizes[^2..]]).reshape([count, .. a.sizes[^2..]]),
                        b.expand([.. batch, .. b.sizes[^2..]]).reshape([count, .. b.sizes[^2..]]),
                        "matmul"
                    )
                    .reshape([.. batch, a.sizes[^2], b.sizes[^1]]);
        }
    }

    /// <summary>a [n, m, k] · b [n, k, p], matrix by matrix.</summary>
    public static Tensor Batched(Tensor a, Tensor b, string operation)
    {
        if (a.Rank != 3 || b.Rank != 3 || a.sizes[0] != b.sizes[0] || a.sizes[2] != b.sizes[1])
        {
            throw new ArgumentException(
                $"{operation}: batches {Shapes.Text(a.sizes)} and {Shapes.Text(b.sizes)} cannot be multiplied; [n, m, k] and "
                    + "[n, k, p] are needed."
            );
        }
        CheckFloat(a, b, operation);
        var y = Tensor.New([a.sizes[0], a.sizes[1], b.sizes[2]]);
        var result = y.Write<float>();
        var size = (int)(a.sizes[1] * b.sizes[2]);
        for (var i = 0; i < a.sizes[0]; i++)
        {
            using var left = a.AliasAs(a.sizes[1..], a.Strides[1..], a.offset + (i * a.Strides[0]));
            using var right = b.AliasAs(b.sizes[1..], b.Strides[1..], b.offset + (i * b.Strides[0]));
            Into(left, right, result.Slice(i * size, size));
        }
        return GradMode.Records(a, b) ? y.Record(new ProductNode(operation, a, b)) : y;
    }

    private static void Into(Tensor a, Tensor b, Span<float> y)
    {
        int m = (int)a.sizes[0],
            n = (int)b.sizes[1],
            k = (int)a.sizes[1];
        if (m == 0 || n == 0)
        {
            return;
        }

        if (k == 0)
        {
            y.Clear();
            return;
        }
        using var left = new MatrixOperand(a);
        using var right = new MatrixOperand(b);
        Gemm.Multiply(
            left.Transposed,
            right.Transposed,
            m,
            n,
            k,
            left.Elements,
            left.LeadingSize,
            right.Elements,
            right.LeadingSize,
            y,
            n
        );
    }

    private static void CheckFloat(Tensor a, Tensor b, string operation)
    {
        if (a.Type != ScalarType.Float32 || b.Type != ScalarType.Float32)
        {
            throw new ArgumentException(
                $"{operation}: Float32 is needed, not {a.Type} and {b.Type}; convert with to(ScalarType.Float32)."
            );
        }
    }

    /// <summary>dA = dY·Bᵀ, dB = Aᵀ·dY, for matrices and batches alike.</summary>
    private sealed class ProductNode(string operation, Tensor a, Tensor b) : Node(operation, a, b)
    {
        private SavedTensor a = new(a);
        private SavedTensor b = new(b);

        public override void Backward(Tensor gradient)
        {
            if (Needs(0))
            {
                Send(0, Product(gradient, b.Get(Operation).transpose(-2, -1)));
            }

            if (Needs(1))
            {
                Send(1, Product(a.Get(Operation).transpose(-2, -1), gradient));
            }
        }

        protected override void ReleaseSaved()
        {
            a.Release();
            b.Release();
        }

        private Tensor Product(Tensor x, Tensor y) => x.Rank == 2 ? Multiply(x, y, Operation) : Batched(x, y, Operation);
    }
}
