using System.Net;

namespace Serving.Tests.Web;

/// <summary>What the server does when the network fails, is ill, or is slow.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_of_the_network_is_answered_without_its_inside()
    {
        await using var server = await RunningServer.Start(
            new FakeNetwork(_ => throw new InvalidOperationException("secret of line 7"))
        );

        Assert.Null(await server.Client.Post(Http.Bytes, new byte[784]).Problem(HttpStatusCode.InternalServerError));
        await server.Client.GetAsync("/nothing").Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_network_that_answers_no_numbers_is_not_healthy()
    {
        await using var server = await RunningServer.Start(new FakeNetwork(_ => float.NaN));

        using var response = await server.Client.GetAsync("/health");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "Unhealthy"),
            (response.StatusCode, await response.Content.ReadAsStringAsync())
        );
    }

    [Fact]
    public async Task Weights_that_fail_on_ink_alone_are_not_healthy()
    {
        using var network = Huge(3e38f);
        Assert.All(network.Predict(new float[784]), score => Assert.True(float.IsFinite(score)));
        await using var server = await RunningServer.Start(network);

        using var response = await server.Client.GetAsync("/health");
        var told = await server
            .Client.Post(Http.Bytes, [.. Enumerable.Repeat((byte)255, 784)])
            .Problem(HttpStatusCode.InternalServerError);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Matches(
            "^The network's answer to image 0 is (NaN|-?Infinity), which has no probability\\. The image is in "
                + "order; the network's weights are not\\. Report this to the server's operator\\.$",
            told
        );
        Assert.Single(await server.Client.Post(Http.Bytes, new byte[784]).Predictions());
    }

    [Fact]
    public async Task Large_weights_that_give_finite_answers_are_healthy()
    {
        using var network = Huge(1e15f);
        await using var server = await RunningServer.Start(network);

        Assert.Equal("Healthy", await server.Client.GetStringAsync("/health"));
        var prediction = Assert.Single(
            await server.Client.Post(Http.Bytes, [.. Enumerable.Repeat((byte)255, 784)]).Predictions()
        );
        Assert.All(prediction.Probabilities, probability => Assert.InRange(probability, 0, 1));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public async Task An_answer_that_is_not_finite_is_reported(float score, string shown)
    {
        await using var server = await RunningServer.Start(new FakeNetwork(_ => score));

        var told = await server.Client.Post(Http.Bytes, new byte[784]).Problem(HttpStatusCode.InternalServerError);

        Assert.StartsWith(
            $"The network's answer to image 0 is {shown}, which has no probability",
            told,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Stopping_waits_for_answers()
    {
        using var begun = new ManualResetEventSlim();
        using var stopping = new ManualResetEventSlim();
        await using var server = await RunningServer.Start(
            new FakeNetwork(_ =>
            {
                begun.Set();
                stopping.Wait();
                Thread.Sleep(100);
                return 1;
            })
        );

        var sent = server.Client.Post(Http.Bytes, new byte[784]);
        await Task.Run(begun.Wait);
        var stopped = server.Stop();
        stopping.Set();

        Assert.Equal(0.1f, Assert.Single(await sent.Predictions()).Probability, 6);
        await stopped;
        await Assert.ThrowsAsync<HttpRequestException>(() => server.Client.GetAsync("/health"));
    }

    /// <summary>Network C with huge weights, and biases of 0.</summary>
    private static MnistSample.ModelC Huge(float scale)
    {
        var network = new MnistSample.ModelC();
        using var noGradients = TorchSharp.torch.no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            parameter.mul_(name.EndsWith("bias", StringComparison.Ordinal) ? 0 : scale);
        }

        return network;
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

        public NetworkCard Card => throw new NotSupportedException();

        public string Summary() => Name;

        public void SaveWeights(string path) => throw new NotSupportedException();

        public void LoadWeights(string path) => throw new NotSupportedException();

        public void Dispose() { }
    }
}
