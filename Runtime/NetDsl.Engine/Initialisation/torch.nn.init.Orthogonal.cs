using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Rows that are orthogonal to each other and have the length gain (columns, if there are more rows than
            /// columns): Saxe, McClelland and Ganguli, 2014, arXiv 1312.6120.</summary>
            /// <param name="tensor">A tensor of two or more dimensions; all after the first one count as columns.</param>
            /// <param name="gain">The length.</param>
            /// <exception cref="ArgumentException">The tensor has fewer than two dimensions.</exception>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                if (tensor.dim() < 2)
                {
                    throw new ArgumentException(
                        $"orthogonal_ fills tensors of two or more dimensions, not {Shapes.Text(tensor.sizes)}.",
                        nameof(tensor)
                    );
                }

                if (tensor.Count == 0)
                {
                    return tensor;
                }

                return Fill(
                    tensor,
                    values =>
                    {
                        var rows = (int)values.sizes[0];
                        var columns = (int)(values.Count / rows);
                        using var matrix = randn(rows, columns);
                        Orthogonalise(matrix.Write<float>(), rows, columns);
                        using var shaped = matrix.view(values.shape);
                        values.copy_(shaped).mul_(gain);
                    }
                );
            }

            private static void Orthogonalise(Span<float> matrix, int rows, int columns)
            {
                // The longer side becomes the length of the vectors.
                var (length, count) = (Math.Max(rows, columns), Math.Min(rows, columns));
                var vectors = new double[matrix.Length];
                for (var v = 0; v < count; v++)
                {
                    for (var i = 0; i < length; i++)
                    {
                        vectors[(v * length) + i] = matrix[At(v, i)];
                    }
                }
                OrthogonalFactor.Run(vectors, length, count);
                for (var v = 0; v < count; v++)
                {
                    for (var i = 0; i < length; i++)
                    {
                        matrix[At(v, i)] = (float)vectors[(v * length) + i];
                    }
                }

                int At(int vector, int element) => rows < columns ? (vector * columns) + element : (element * columns) + vector;
            }
        }
    }
}
