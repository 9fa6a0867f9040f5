using MnistSample;

namespace Samples.Tests.Mnist;

/// <summary>
/// Networks that are declared for a GPU, where there is none (where there is one, they are trained like the others).
/// </summary>
[Collection(TorchCollection.Name)]
public sealed class GpuTests : ProgramFixture
{
    private static readonly CatalogueEntry[] Networks =
    [
        FakeNetwork.Entry("A"),
        FakeNetwork.Entry("A-GPU") with
        {
            NeedsCuda = true,
        },
        FakeNetwork.Entry("B"),
    ];

    [SkippableFact]
    public void In_a_run_of_all_it_is_listed_as_left_out_and_fails_nothing()
    {
        Skip.If(Devices.HasCuda, "there is a CUDA device here");
        var run = Run(["--data", Folder], Networks);
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Equal(["A: 784-10", "B: 784-10", "A-GPU: 784-10"], run.Table[2..].Select(row => row[0]));
        Assert.Equal(["A-GPU: 784-10", "12,345", "91-92 (5)", "no GPU here", "-", "-"], run.Table[^1]);
        Assert.Contains(
            "A-GPU: no CUDA device here; a GPU needs a build with -p:Torch=TorchSharp "
                + "-p:TorchPackage=TorchSharp-cuda-linux (or -windows) on a machine with an NVIDIA card.",
            run.Lines
        );
    }

    [Fact]
    public void With_device_cpu_it_is_left_out_of_a_run_of_all()
    {
        var run = Run(["--data", Folder, "--device", "cpu"], Networks);
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Equal("no GPU used", run.Table[^1][3]);
        Assert.Contains("A-GPU is for a GPU, and --device cpu is given.", run.Lines);
    }

    [SkippableFact]
    public void Asked_for_by_name_it_is_refused_before_anything_is_trained()
    {
        Skip.If(Devices.HasCuda, "there is a CUDA device here");
        var run = Run(["--data", Folder, "--models", "A,A-GPU"], Networks);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "error: --models: A-GPU is declared for a CUDA device, and there is none here; a GPU needs a build with "
                + "-p:Torch=TorchSharp -p:TorchPackage=TorchSharp-cuda-linux (or -windows) on a machine with an NVIDIA card. "
                + "To train it on the CPU, add --device cpu.\n",
            run.Error
        );
    }

    [Fact]
    public async Task Asked_for_by_name_on_the_CPU_the_real_one_is_trained_there()
    {
        using var program = new SampleProcess("Mnist", "--models", "E,E-GPU", "--device", "cpu", "--iterations", "3");
        var run = await program.Finish();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(run.Table[^2][1..5], run.Table[^1][1..5]); // the same network, so the same figures
    }

    [Fact]
    public void The_catalogue_says_of_each_network_what_the_network_says()
    {
        foreach (var entry in Catalogue.All)
        {
            using var network = entry.Create(TorchSharp.torch.CPU, 1);
            Assert.Equal(network.ParameterCount, entry.ParameterCount);
            if (entry.NeedsCuda && !Devices.HasCuda)
            {
                Assert.Contains(
                    "Device = Cuda",
                    Assert.Throws<InvalidOperationException>(() => entry.Create(null, 1)).Message,
                    StringComparison.Ordinal
                );
            }
            else
            {
                entry.Create(null, 1).Dispose();
            }
        }
    }
}
