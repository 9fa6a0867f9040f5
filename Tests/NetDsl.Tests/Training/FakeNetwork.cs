namespace NetDsl.Tests.Training;

/// <summary>A network that learns nothing: its loss is 1 / iteration, and it always answers class 0.</summary>
internal sealed class FakeNetwork(int inputs = 2, int outputs = 3) : INetwork
{
    public string Name => "Fake";

    public IReadOnlyList<int> InputShape => [inputs];

    public IReadOnlyList<int> OutputShape => [outputs];

    public long ParameterCount => 0;

    public float[] Predict(ReadOnlySpan<float> samples) => new float[NetworkData.SampleCount(this, samples.Length) * outputs];

    public string Summary() => "Fake";

    public void SaveWeights(string path) => throw new NotSupportedException();

    public void LoadWeights(string path) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
