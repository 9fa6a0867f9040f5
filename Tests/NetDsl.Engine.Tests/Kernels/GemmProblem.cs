using NetDsl.Engine.Kernels;
using NetDsl.Engine.Kernels.MatrixProduct;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>A matrix product with random contents, transposes, strides wider than the rows, bias and accumulation.</summary>
internal sealed class GemmProblem
{
    internal required int M { get; init; }

    internal required int N { get; init; }

    internal required int K { get; init; }

    internal bool TransposeA { get; private init; }

    internal bool TransposeB { get; private init; }

    internal bool Accumulate { get; private init; }

    internal int Lda { get; private init; }

    internal int Ldb { get; private init; }

    internal int Ldc { get; private init; }

    internal float[] A { get; private init; } = [];

    internal float[] B { get; private init; } = [];

    internal float[] C { get; private init; } = [];

    internal float[] Bias { get; private init; } = [];

    internal static GemmProblem Random(System.Random random, int m, int n, int k)
    {
        bool transposeA = random.Next(2) == 0,
            transposeB = random.Next(2) == 0;
        int lda = (transposeA ? m : k) + (random.Next(3) * 5),
            ldb = (transposeB ? k : n) + (random.Next(3) * 3);
        int ldc = n + (random.Next(3) * 7);
        return new GemmProblem
        {
            M = m,
            N = n,
            K = k,
            TransposeA = transposeA,
            TransposeB = transposeB,
            Accumulate = random.Next(2) == 0,
            Lda = lda,
            Ldb = ldb,
            Ldc = ldc,
            A = RandomFloats.Uniform(random, (transposeA ? k : m) * lda),
            B = RandomFloats.Uniform(random, (transposeB ? n : k) * ldb),
            C = RandomFloats.Uniform(random, m * ldc),
            Bias = random.Next(2) == 0 ? [] : RandomFloats.Uniform(random, n),
        };
    }

    internal float Left(int i, int p) => TransposeA ? A[(p * Lda) + i] : A[(i * Lda) + p];

    internal float Right(int p, int j) => TransposeB ? B[(j * Ldb) + p] : B[(p * Ldb) + j];

    /// <summary>C after the product; the original stays.</summary>
    internal float[] Multiply(VectorWidth width)
    {
        float[] c = [.. C];
        Gemm.Multiply(width, TransposeA, TransposeB, M, N, K, A, Lda, B, Ldb, c, Ldc, Bias, Accumulate);
        return c;
    }

    internal void AssertMatches(float[] c)
    {
        for (int i = 0; i < M; i++)
        {
            for (int j = 0; j < Ldc; j++)
            {
                int at = (i * Ldc) + j;
                if (j >= N)
                {
                    Assert.True(C[at] == c[at], $"{this}: wrote between the rows at [{i}, {j}].");
                    continue;
                }
                double expected = (Accumulate ? C[at] : 0) + (Bias.Length > 0 ? Bias[j] : 0.0),
                    size = 1;
                for (int p = 0; p < K; p++)
                {
                    expected += (double)Left(i, p) * Right(p, j);
                    size += Math.Abs((double)Left(i, p) * Right(p, j));
                }
                Assert.True(Math.Abs(expected - c[at]) <= 1e-6 * size, $"{this}: [{i}, {j}] is {c[at]}, expected {expected}.");
            }
        }
    }

    public override string ToString() =>
        $"{M}x{N}x{K} {(TransposeA ? 'T' : 'N')}{(TransposeB ? 'T' : 'N')} "
        + $"lda {Lda} ldb {Ldb} ldc {Ldc} bias {Bias.Length} accumulate {Accumulate}";
}
