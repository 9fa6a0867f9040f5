using NetDsl.Engine.Kernels.Updates;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Three steps of SGD against the rule written out in double, for every combination of its options.</summary>
public sealed class SgdRuleTests
{
    [Fact]
    public void Steps_follow_the_rule()
    {
        var random = new System.Random(1);
        foreach (int length in new[] { 0, 1, 7, 8, 9, 100, 70_001 })
        {
            foreach (float momentum in new[] { 0, 0.9f })
            {
                foreach (float decay in new[] { 0, 0.01f })
                {
                    foreach (bool maximize in new[] { false, true })
                    {
                        CheckSteps(random, length, momentum, momentum > 0 && length % 2 == 1, decay, maximize);
                    }
                }
            }
        }
    }

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Assert.Throws<ArgumentException>(() => UpdateLoop.Run(new DescentRule(-1), new float[3], new float[2]));
        Assert.Throws<ArgumentException>(() => UpdateLoop.Run(new DescentRule(-1), new float[3], new float[3], new float[2]));
        Assert.Throws<ArgumentException>(() =>
            UpdateLoop.Run(new DescentRule(-1), new float[3], new float[3], default, new float[4])
        );
        Assert.Throws<ArgumentException>(() =>
            UpdateLoop.Run(new DescentRule(-1), new float[3], new float[3], default, default, new float[1])
        );
    }

    private static void CheckSteps(System.Random random, int length, float momentum, bool nesterov, float decay, bool maximize)
    {
        const float Rate = 0.1f;
        float dampening = nesterov ? 0 : 0.2f;
        float[] p = RandomFloats.Uniform(random, length),
            v = new float[momentum == 0 ? 0 : length];
        double[] expected = Array.ConvertAll(p, value => (double)value),
            buffer = new double[length];
        for (int step = 0; step < 3; step++)
        {
            float[] gradient = RandomFloats.Uniform(random, length);
            if (momentum == 0 && decay == 0)
            {
                UpdateLoop.Run(new DescentRule(maximize ? Rate : -Rate), p, gradient);
            }
            else
            {
                UpdateLoop.Run(
                    new SgdRule
                    {
                        Sign = maximize ? -1 : 1,
                        WeightDecay = decay,
                        Momentum = momentum,
                        Take = 1 - dampening,
                        FirstStep = step == 0,
                        Nesterov = nesterov,
                        Step = -Rate,
                    },
                    p,
                    gradient,
                    v
                );
            }

            for (int i = 0; i < length; i++)
            {
                double g = (maximize ? -gradient[i] : gradient[i]) + ((double)decay * expected[i]),
                    direction = g;
                if (momentum != 0)
                {
                    buffer[i] = step == 0 ? g : ((double)momentum * buffer[i]) + ((1 - (double)dampening) * g);
                    direction = nesterov ? g + ((double)momentum * buffer[i]) : buffer[i];
                }
                expected[i] -= (double)Rate * direction;
            }
        }
        for (int i = 0; i < length; i++)
        {
            Assert.True(Math.Abs(expected[i] - p[i]) < 1e-6, $"length {length}: [{i}] is {p[i]}, expected {expected[i]}.");
        }
    }
}
