using System.Net;
using System.Net.Sockets;
using MnistSample;
using Samples.Tests.Common;

namespace Serving.Tests.Web;

/// <summary>The program as a user runs it.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string KeptFile = Path.Combine(AppContext.BaseDirectory, "digits.safetensors");

    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-serving-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_serves_the_weights_of_a_file_until_it_is_interrupted()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no signal to send there
        }

        var file = InFolder("c.safetensors");
        using var network = new ModelC(seed: 5);
        network.SaveWeights(file);
        using var program = new SampleProcess("Serving", "--weights", file, "--port", "0");
        var address = (await program.ReadUntil("Listening on ")).Split(' ')[2].TrimEnd(';');
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var image = new byte[784];
        image.AsSpan(300, 100).Fill(255);
        var prediction = Assert.Single(await client.Post(Http.Bytes, image).Predictions());
        var scores = network.Predict(Array.ConvertAll(image, pixel => pixel / 255f));
        Assert.Equal(Array.IndexOf(scores, scores.Max()), prediction.Class);

        program.SendInterrupt();
        var run = await program.Finish();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([$"Weights: {file}", $"Listening on {address}; Ctrl-C stops.", "Stopped."], run.Lines);
    }

    [Fact]
    public async Task The_first_start_trains_and_the_next_one_finds_what_it_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // no signal to send there
        }

        File.Delete(KeptFile);
        var interrupted = await Interrupted("Iteration: 500.");
        Assert.Equal((130, "Stopped before the network was trained."), (interrupted.ExitCode, interrupted.Lines[^1]));
        Assert.False(File.Exists(KeptFile));

        var first = await Interrupted("Listening on ");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal("First start: training network C on MNIST, a few seconds.", first.Lines[0]);
        Assert.Contains($"Kept for the next start: {KeptFile}", first.Lines);

        var second = await Interrupted("Listening on ");
        Assert.Equal((0, $"Weights: {KeptFile}"), (second.ExitCode, second.Lines[0]));

        File.WriteAllText(KeptFile, "damaged");
        var damaged = await Interrupted("First start");
        Assert.Contains("Training again.", damaged.Lines);
        File.Delete(KeptFile);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_reported()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var file = InFolder("c.safetensors");
        using var network = new ModelC();
        network.SaveWeights(file);

        using var program = new SampleProcess("Serving", "--weights", file, "--port", $"{port}");
        var run = await program.Finish();

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"error: cannot listen: Failed to bind to address http://127.0.0.1:{port}: address already in use. Choose "
                + "another with --port.\n",
            run.Error
        );
    }

    [Theory]
    [InlineData("error: --port: '65536' is not a whole number from 0 to 65535. --help lists the options.\n", "--port", "65536")]
    [InlineData("error: --address: 'here' is not an IP address. --help lists the options.\n", "--address", "here")]
    public async Task Wrong_options(string message, params string[] args)
    {
        using var program = new SampleProcess("Serving", args);
        var run = await program.Finish();

        Assert.Equal((2, "", message), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Weights_that_are_not_there_or_not_this_networks()
    {
        var other = InFolder("d.safetensors");
        using var network = new ModelD();
        network.SaveWeights(other);
        var damaged = InFolder("damaged.safetensors");
        File.WriteAllText(damaged, "no weights");

        foreach (
            var (file, text) in new[] { (InFolder("missing"), "missing"), (other, "linear3"), (damaged, "damaged.safetensors") }
        )
        {
            using var program = new SampleProcess("Serving", "--weights", file);
            var run = await program.Finish();

            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("error: --weights: ", run.Error, StringComparison.Ordinal);
            Assert.Contains(text, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }

    private static async Task<ProgramOutput> Interrupted(string atLine)
    {
        using var program = new SampleProcess("Serving", "--port", "0");
        await program.ReadUntil(atLine);
        program.SendInterrupt();
        return await program.Finish();
    }

    private string InFolder(string name) => Path.Combine(folder, name);
}
