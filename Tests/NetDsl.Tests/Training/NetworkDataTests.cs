namespace NetDsl.Tests.Training;

public sealed class NetworkDataTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(6, 3)]
    public void A_block_holds_whole_samples(int length, int samples) =>
        Assert.Equal(samples, NetworkData.SampleCount(new FakeNetwork(), length));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_block_of_other_length_is_refused(int length) => Assert.Equal(
        $"Fake takes samples of [2], 2 numbers each; {length} numbers are not a positive multiple of that.",
        Assert.Throws<ArgumentException>(() => NetworkData.SampleCount(new FakeNetwork(), length)).Message);
}
