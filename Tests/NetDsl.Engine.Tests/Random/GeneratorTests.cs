using NetDsl.Engine.Random;

namespace NetDsl.Engine.Tests.Random;

/// <summary>What the generator refuses, and its state round trip.</summary>
public sealed class GeneratorTests
{
    [Fact]
    public void Generator_of_the_reference_paper_gives_its_ten_thousandth_number()
    {
        // The C++ standard fixes the 10000th value of mt19937 with seed 5489.
        var generator = new Mt19937(5489);
        for (int i = 0; i < 9999; i++)
        {
            generator.NextUInt32();
        }

        Assert.Equal(4123659995u, generator.NextUInt32());
    }

    [Fact]
    public void State_round_trip_continues_every_distribution()
    {
        var first = new Mt19937(3);
        Distributions.Normal(first, new float[5], 0, 1);
        var second = new Mt19937();
        second.SetState(first.GetState());
        float[] a = new float[9],
            b = new float[9];
        for (int round = 0; round < 200; round++)
        {
            Distributions.Normal(first, a, 0, 1);
            Distributions.Normal(second, b, 0, 1);
            Assert.Equal(a, b);
        }
        Assert.Equal(first.GetState(), second.GetState());
    }

    [Fact]
    public void State_of_the_wrong_length_or_content_is_refused()
    {
        var generator = new Mt19937(1);
        Assert.Contains("5056", Assert.Throws<ArgumentException>(() => generator.SetState(new byte[100])).Message);
        Assert.Throws<ArgumentException>(() => generator.SetState(new byte[Mt19937.StateSize]));
        Assert.Equal(new Mt19937(1).GetState(), generator.GetState());
    }

    [Fact]
    public void Empty_range_of_integers_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Distributions.RandInt(new Mt19937(1), new long[1], 5, 5));
}
