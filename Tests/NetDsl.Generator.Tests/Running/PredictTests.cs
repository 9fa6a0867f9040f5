using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>What Predict takes, gives and refuses.</summary>
[Collection(AtWork.Name)]
public sealed class PredictTests
{
    private const int Inputs = 48;
    private const int Outputs = 3;

    private const string Code =
        "[Network] [Layer(48, 16)] [Activation(Tanh)] [LayerNorm] [Dropout] [Layer(3)] public partial class Net;";

    [Fact]
    public void Both_overloads_give_the_same()
    {
        using var net = Create();
        var outputs = new float[5 * Outputs];

        net.Predict(Features(5), outputs);

        Agreement.Same(net.Predict(Features(5)), outputs);
        Assert.All(outputs, value => Assert.True(float.IsFinite(value) && value != 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(2500)]
    public void Many_samples_are_batches_of_a_thousand(int samples)
    {
        using var net = Create();
        var features = Features(samples);

        var expected = features.Chunk(1000 * Inputs).SelectMany(batch => net.Predict(batch)).ToArray();

        Agreement.Same(expected, net.Predict(features));
    }

    [Fact]
    public void A_sample_alone_and_in_a_batch_differ_in_the_last_digits_at_most()
    {
        using var net = Create();
        var features = Features(200);
        var together = net.Predict(features);

        var alone = features.Chunk(Inputs).SelectMany(sample => net.Predict(sample));

        Assert.All(alone.Zip(together), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_nothing_is_written()
    {
        using var net = Create();

        Refuses(Inputs, Outputs - 1, "Net gives outputs of [3], 3 numbers for 1 sample; there is room for 2.");
        Refuses(2 * Inputs, Outputs, "Net gives outputs of [3], 6 numbers for 2 samples; there is room for 3.");
        Refuses(
            Inputs + 1,
            Outputs,
            "Net takes samples of [48], 48 numbers each; 49 numbers are not a positive multiple of that."
        );
        Refuses(0, 0, "Net takes samples of [48], 48 numbers each; 0 numbers are not a positive multiple of that.");

        void Refuses(int samples, int room, string message)
        {
            var outputs = Enumerable.Repeat(7f, room).ToArray();
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => net.Predict(new float[samples], outputs)).Message);
            Assert.All(outputs, value => Assert.Equal(7, value));
        }
    }

    [Fact]
    public void Outputs_may_lie_beside_samples_and_not_on_them()
    {
        using var net = Create();
        var memory = Features(2);
        var expected = net.Predict(memory.AsSpan(0, Inputs));

        Assert.Throws<ArgumentException>(() => net.Predict(memory.AsSpan(0, Inputs), memory.AsSpan(Inputs - 1, Outputs)));
        net.Predict(memory.AsSpan(0, Inputs), memory.AsSpan(Inputs, Outputs));

        Agreement.Same(expected, memory[Inputs..(Inputs + Outputs)]);
    }

    private static INetwork Create() => Loaded.Create("Net", 1, Code);

    private static float[] Features(int samples) =>
        [.. Enumerable.Range(0, samples * Inputs).Select(i => ((i * 37) % 101 / 50f) - 1)];
}
