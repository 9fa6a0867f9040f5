namespace NetDsl.Generator.Tests.Support;

/// <summary>
/// Two computations of the same: alike to the bit on the embedded engine. TorchSharp adds in an order that depends on where its
/// tensors lie in memory and on who else computes: a sum of n terms is uncertain by some sqrt(n) roundings of 2^-24, and a layer
/// passes on what it gets.
/// </summary>
internal static class Agreement
{
    public static void Same(float expected, float actual, int terms = 64, int steps = 1) =>
        Same([expected], [actual], terms, steps);

    /// <summary>Asserts that numbers are the same.</summary>
    /// <param name="expected">Numbers of one size.</param>
    /// <param name="actual">As many.</param>
    /// <param name="terms">The terms of the sums in them, of one layer after the other.</param>
    /// <param name="steps">Training steps before them: each adds its roundings.</param>
    public static void Same(float[] expected, float[] actual, int terms = 64, int steps = 1)
    {
        if (References.IsEmbedded)
        {
            Assert.Equal(expected, actual);
            return;
        }

        var tolerance =
            4
            * Math.Sqrt(terms)
            * steps
            * Math.ScaleB(1, -24)
            * Math.Max(1, expected.Select(Math.Abs).Where(float.IsFinite).Append(0).Max());
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(
            expected.Zip(actual),
            pair =>
                Assert.True(
                    pair.First.Equals(pair.Second) || Math.Abs((double)pair.First - pair.Second) <= tolerance,
                    FormattableString.Invariant($"{pair.Second:G9} is not {pair.First:G9} within {tolerance:G3}.")
                )
        );
    }

    /// <summary>Asserts that evaluations are the same.</summary>
    public static void Same(Evaluation expected, Evaluation actual)
    {
        Same((float)expected.Loss, (float)actual.Loss);
        Assert.Equal(expected with { Loss = 0 }, actual with { Loss = 0 });
        if (References.IsEmbedded)
        {
            Assert.Equal(expected, actual);
        }
    }
}
