namespace NetDsl.Engine.Kernels;

/// <summary>softmax(x)ᵢ = exp(xᵢ − max) / Σ exp(xⱼ − max) along one dimension.</summary>
internal static class Softmax
{
    /// <summary>y = softmax(x) along the dimension of <paramref name="size"/> elements whose stride is <paramref name="inner"/>.</summary>
    internal static void Forward(ReadOnlySpan<float> x, Span<float> y, long outer, long size, long inner)
    {
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < inner; i++)
            {
                long start = (o * size * inner) + i;
                float max = float.NegativeInfinity;
                for (long s = 0; s < size; s++)
                    max = MathF.Max(max, x[(int)(start + (s * inner))]);
                float sum = 0;
                for (long s = 0; s < size; s++)
                    sum += y[(int)(start + (s * inner))] = MathF.Exp(x[(int)(start + (s * inner))] - max);
                for (long s = 0; s < size; s++)
                    y[(int)(start + (s * inner))] /= sum;
            }
        }
    }

    /// <summary>gradX = y ⊙ (gradY − Σ gradY ⊙ y), y being the forward result.</summary>
    internal static void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> y, Span<float> gradX, long outer, long size, long inner)
    {
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < inner; i++)
            {
                long start = (o * size * inner) + i;
                float sum = 0;
                for (long s = 0; s < size; s++)
                    sum += gradY[(int)(start + (s * inner))] * y[(int)(start + (s * inner))];
                for (long s = 0; s < size; s++)
                {
                    int at = (int)(start + (s * inner));
                    gradX[at] = y[at] * (gradY[at] - sum);
                }
            }
        }
    }
}
