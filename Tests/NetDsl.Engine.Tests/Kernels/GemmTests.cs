using NetDsl.Engine.Kernels;
using NetDsl.Engine.Kernels.MatrixProduct;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>The matrix product against sums in double, over every vector width that can be asked for.</summary>
[Collection(nameof(Workers))]
public sealed class GemmTests
{
    public static TheoryData<int> Widths => [128, 256, 512];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Product_of_random_shapes_equals_sums_in_double(int bits)
    {
        var random = new System.Random(bits);
        int[] sizes = [0, 1, 2, 3, 7, 8, 9, 10, 13, 16, 17, 24, 31, 32, 33, 41, 57, 64, 100];
        for (int i = 0; i < 120; i++)
        {
            var problem = GemmProblem.Random(
                random,
                sizes[random.Next(sizes.Length)],
                sizes[random.Next(sizes.Length)],
                sizes[random.Next(sizes.Length)]
            );
            problem.AssertMatches(problem.Multiply((VectorWidth)bits));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Product_of_long_rows_and_of_many_rows_equals_sums_in_double(int bits)
    {
        var random = new System.Random(bits + 1);
        (int, int, int)[] shapes =
        [
            (13, 37, 1700),
            (700, 20, 20),
            (5, 300, 785),
            (1, 100, 784),
            (33, 1, 1601),
            (16, 40, 1024),
            (7, 10, 784),
            (101, 11, 300),
            (6, 33, 192),
        ];
        foreach ((int m, int n, int k) in shapes)
        {
            for (int i = 0; i < 2; i++)
            {
                var problem = GemmProblem.Random(random, m, n, k);
                problem.AssertMatches(problem.Multiply((VectorWidth)bits));
            }
        }
    }

    [Fact]
    public void Result_does_not_depend_on_the_vector_width()
    {
        var random = new System.Random(5);
        for (int i = 0; i < 60; i++)
        {
            var problem = GemmProblem.Random(random, random.Next(1, 60), random.Next(1, 80), random.Next(1, 900));
            float[] wide = problem.Multiply(VectorWidth.Wide);
            Assert.Equal(wide, problem.Multiply(VectorWidth.Medium));
            Assert.Equal(wide, problem.Multiply(VectorWidth.Narrow));
        }
    }

    [Fact]
    public void Result_does_not_depend_on_the_number_of_threads()
    {
        using var restore = new WorkerCount(1);
        var random = new System.Random(6);
        (int, int, int)[] shapes =
        [
            (100, 100, 784),
            (400, 100, 100),
            (10, 784, 100),
            (333, 57, 201),
            (57, 333, 801),
            (1000, 10, 784),
        ];
        foreach ((int m, int n, int k) in shapes)
        {
            var problem = GemmProblem.Random(random, m, n, k);
            Workers.Count = 1;
            float[] one = problem.Multiply(Processor.Widest);
            foreach (int count in new[] { 2, 3, 5 })
            {
                Workers.Count = count;
                Assert.Equal(one, problem.Multiply(Processor.Widest));
            }
        }
    }

    [Fact]
    public void Element_is_one_chain_of_multiply_adds_for_each_block_of_k()
    {
        var random = new System.Random(7);
        var problem = GemmProblem.Random(random, 23, 45, 1000);
        int[] blocks = [320, 320, 192, 168];
        float[] c = problem.Multiply(Processor.Widest);
        for (int i = 0; i < problem.M; i++)
        {
            for (int j = 0; j < problem.N; j++)
            {
                float expected = 0;
                for (int block = 0, start = 0; block < blocks.Length; start += blocks[block++])
                {
                    float sum = 0;
                    for (int p = start; p < start + blocks[block]; p++)
                    {
                        sum = MathF.FusedMultiplyAdd(problem.Left(i, p), problem.Right(p, j), sum);
                    }

                    expected =
                        block > 0 ? expected + sum
                        : problem.Accumulate ? problem.C[(i * problem.Ldc) + j] + sum
                        : sum;
                    expected += block == 0 && problem.Bias.Length > 0 ? problem.Bias[j] : 0;
                }
                Assert.Equal(expected, c[(i * problem.Ldc) + j]);
            }
        }
    }

    [Fact]
    public void Matrix_smaller_than_its_sizes_is_refused()
    {
        var small = Assert.Throws<ArgumentException>(() =>
            Gemm.Multiply(false, false, 2, 3, 4, new float[7], 4, new float[12], 3, new float[6], 3)
        );
        Assert.Contains("A is [2, 4]", small.Message);
        Assert.Throws<ArgumentException>(() =>
            Gemm.Multiply(false, true, 2, 3, 4, new float[8], 4, new float[12], 3, new float[6], 3)
        );
        Assert.Throws<ArgumentException>(() =>
            Gemm.Multiply(false, false, 2, 3, 4, new float[8], 4, new float[12], 3, new float[5], 3)
        );
        Assert.Throws<ArgumentException>(() =>
            Gemm.Multiply(false, false, 2, 3, 4, new float[8], 4, new float[12], 3, new float[6], 3, new float[2])
        );
    }
}
