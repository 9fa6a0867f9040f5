using System.Net;

namespace Serving.Tests.Web;

/// <summary>What the server does when the network fails, is ill, or is slow.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_of_the_network_is_answered_without_its_inside()
    {
        await using var server = await RunningServer.Start(new FakeNetwork(_ => throw new InvalidOperationException("secret of line 7")));

        Assert.Null(await server.Client.Post(Http.Bytes, new byte[784]).Problem(HttpStatusCode.InternalServerError));
        await server.Client.GetAsync("/nothing").Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_network_that_answers_no_numbers_is_not_healthy()
    {
        await using var server = await RunningServer.Start(new FakeNetwork(_ => float.NaN));

        using var response = await server.Client.GetAsync("/health");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Stopping_waits_for_answers()
    {
        using var begun = new ManualResetEventSlim();
        using var stopping = new ManualResetEventSlim();
        await using var server = await RunningServer.Start(new FakeNetwork(_ =>
        {
            begun.Set();
            stopping.Wait();
            Thread.Sleep(100);
            return 1;
        }));

        var sent = server.Client.Post(Http.Bytes, new byte[784]);
        await Task.Run(begun.Wait);
        var stopped = server.Stop();
        stopping.Set();

        Assert.Equal(0.1f, Assert.Single(await sent.Predictions()).Probability, 6);
        await stopped;
        await Assert.ThrowsAsync<HttpRequestException>(() => server.Client.GetAsync("/health"));
    }

    private sealed class FakeNetwork(Func<int, float> score) : INetwork
    {
        public string Name => "Fake";

        public IReadOnlyList<int> InputShape => [28, 28];

        public IReadOnlyList<int> OutputShape => [10];

        public long ParameterCount => 0;

        public float[] Predict(ReadOnlySpan<float> samples)
        {
            var outputs = new float[samples.Length / 784 * 10];
            Predict(samples, outputs);
            return outputs;
        }

        public void Predict(ReadOnlySpan<float> samples, Span<float> outputs) => outputs.Fill(score(samples.Length));

        public string Summary() => Name;

        public void SaveWeights(string path) => throw new NotSupportedException();

        public void LoadWeights(string path) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
