namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Random inputs of kernels.</summary>
internal static class RandomFloats
{
    /// <summary>Uniform in (−scale, scale).</summary>
    internal static float[] Uniform(System.Random random, int length, float scale = 1)
    {
        var values = new float[length];
        foreach (ref float value in values.AsSpan())
        {
            value = ((random.NextSingle() * 2) - 1) * scale;
        }

        return values;
    }
}
