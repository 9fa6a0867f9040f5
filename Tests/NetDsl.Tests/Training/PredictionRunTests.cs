using System.Runtime.InteropServices;

namespace NetDsl.Tests.Training;

public sealed class PredictionRunTests
{
    [Theory]
    [InlineData(2, 3)]
    [InlineData(6, 9)]
    public void Outputs_are_as_many_as_samples(int samples, int outputs) =>
        Assert.Equal(outputs, PredictionRun.NewOutputs(new FakeNetwork(), samples, 2, 3).Length);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Half_a_sample_is_refused(int length)
    {
        var message = $"Fake takes samples of [2], 2 numbers each; {length} numbers are not a positive multiple of that.";

        Assert.Equal(
            message,
            Assert.Throws<ArgumentException>(() => PredictionRun.NewOutputs(new FakeNetwork(), length, 2, 3)).Message
        );
        Assert.Equal(message, Refusal(new float[length], new float[3]));
    }

    [Theory]
    [InlineData(1, 2, "Fake gives outputs of [3], 3 numbers for 1 sample; there is room for 2.")]
    [InlineData(1, 4, "Fake gives outputs of [3], 3 numbers for 1 sample; there is room for 4.")]
    [InlineData(2, 0, "Fake gives outputs of [3], 6 numbers for 2 samples; there is room for 0.")]
    public void Room_of_another_size_is_refused(int samples, int room, string message) =>
        Assert.Equal(message, Refusal(new float[2 * samples], new float[room]));

    [Fact]
    public void More_than_an_array_can_hold_is_refused() =>
        Assert.Equal(
            "Fake gives 3000000000 numbers for 3 samples, more than an array can hold. Give fewer at a time.",
            Assert.Throws<ArgumentException>(() => PredictionRun.NewOutputs(new FakeNetwork(), 6, 2, 1_000_000_000)).Message
        );

    [Fact]
    public void A_sample_too_large_for_any_block_is_refused() =>
        Assert.Equal(
            "Fake takes samples of [2], 10000000000 numbers each; 6 numbers are not a positive multiple of that.",
            Assert.Throws<ArgumentException>(() => PredictionRun.NewOutputs(new FakeNetwork(), 6, 10_000_000_000, 3)).Message
        );

    [Fact]
    public void Outputs_over_samples_are_refused()
    {
        var memory = new float[8];

        Assert.Equal(
            "The outputs of Fake would overwrite samples that are still to be read. Give them memory of their own.",
            Assert
                .Throws<ArgumentException>(() =>
                    _ = new PredictionRun(new FakeNetwork(), memory.AsSpan(0, 4), 2, memory.AsSpan(2, 6), 3)
                )
                .Message
        );
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(1000, new[] { 1000 })]
    [InlineData(2001, new[] { 1000, 1000, 1 })]
    public void Batches_are_limited_and_everything_comes_in_its_order(int samples, int[] expected)
    {
        float[] features = [.. Enumerable.Range(0, 2 * samples).Select(i => (float)i)];
        var outputs = new float[3 * samples];
        var counts = new List<int>();
        var run = new PredictionRun(new FakeNetwork(), features, 2, outputs, 3);

        while (run.Continues)
        {
            counts.Add(run.Count);
            var read = new float[2 * run.Count];
            run.Read(MemoryMarshal.AsBytes(read.AsSpan()));

            // A network of its own: sum, first and second number.
            run.Write(
                MemoryMarshal.AsBytes<float>(
                    read.Chunk(2).SelectMany(pair => new[] { pair[0] + pair[1], pair[0], pair[1] }).ToArray()
                )
            );
        }

        Assert.Equal(expected, counts);
        Assert.Equal(features.Chunk(2).SelectMany(pair => new[] { pair[0] + pair[1], pair[0], pair[1] }), outputs);
    }

    private static string Refusal(float[] samples, float[] outputs)
    {
        var message = Assert
            .Throws<ArgumentException>(() => _ = new PredictionRun(new FakeNetwork(), samples, 2, outputs, 3))
            .Message;
        Assert.All(outputs, value => Assert.Equal(0, value));
        return message;
    }
}
