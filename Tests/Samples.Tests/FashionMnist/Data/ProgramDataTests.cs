using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

/// <summary>What a user sees of the search and of the download.</summary>
public sealed class ProgramDataTests : DownloadFixture
{
    private string Cache => InFolder("cache");

    [Fact]
    public void A_download_is_a_line_for_each_file()
    {
        var run = Run();
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        foreach (var (file, line) in TestFiles.All.Zip(run.Lines))
        {
            Assert.StartsWith($"{file.CompressedName}: ", line, StringComparison.Ordinal);
            Assert.EndsWith("B/s; its checksum is right.", line, StringComparison.Ordinal);
        }

        Assert.StartsWith("Fashion-MNIST: 60 training images, 10 test images, from ", run.Lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Offline_the_error_is_on_the_error_stream()
    {
        var run = Run("--offline");
        Assert.Equal((ExitCodes.Failed, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: Fashion-MNIST is not in ", run.Error, StringComparison.Ordinal);
        Assert.Contains("  1. apt-get install dataset-fashion-mnist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_download_goes_on_the_next_time()
    {
        using var source = new CancellationTokenSource();
        Server.BreakGate = Task.Run(async () =>
        {
            while (!Directory.Exists(Cache) || Directory.GetFiles(Cache, "*.part").Length == 0)
            {
                await Task.Delay(5);
            }

            await source.CancelAsync();
        });
        Server.Breaks.Enqueue(20_000);
        var stopped = Run(source.Token);
        Assert.Equal((ExitCodes.Interrupted, ""), (stopped.ExitCode, stopped.Error));
        Assert.Equal("Stopped. What has been downloaded is kept; the next run continues from there.", stopped.Lines[0]);
        var there = new FileInfo(Assert.Single(Directory.GetFiles(Cache, "*.part"))).Length;

        var run = Run();
        Assert.Equal(ExitCodes.Succeeded, run.ExitCode);
        Assert.Equal(
            FormattableString.Invariant(
                $"{TestFiles.Images.CompressedName}: {there / 1e3:F1} kB are already there, continuing from there."
            ),
            run.Lines[0]
        );
    }

    [Fact]
    public void Data_of_the_users_own_is_named_as_such()
    {
        TestFiles.Write(InFolder("given"));
        File.WriteAllBytes(
            InFolder($"given/{TestFiles.All[3].CompressedName}"),
            [0, 0, 8, 1, 0, 0, 0, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0]
        );
        var run = Run("--data", InFolder("given"));
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Not the published Fashion-MNIST: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_folder_without_the_files_is_refused()
    {
        var run = Run("--data", InFolder("nowhere"));
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"error: --data: There is no folder {InFolder("nowhere")}: give the one that holds the four MNIST files.\n",
            run.Error
        );
    }

    [Theory]
    [InlineData("ftp://host/")]
    [InlineData("fashion")]
    public void An_address_of_another_kind_is_refused(string address)
    {
        var run = Run("--url", address);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"error: --url: '{address}' is not an address that begins with http:// or https://. --help lists the options.\n",
            run.Error
        );
    }

    private ProgramOutput Run(params string[] args) => Run(CancellationToken.None, args);

    private ProgramOutput Run(CancellationToken cancellationToken, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var finder = new DataFinder(new DataPlaces(InFolder("package"), Cache), Downloader(), TestFiles.All);
        var program = new FashionProgram(output, error, console => new DataLoader(console, finder), [FakeEntry.Of("Fake")]);
        var address = Server.Address.AbsoluteUri.TrimEnd('/');
        var code = program.Run(args.Contains("--url") ? args : ["--url", address, .. args], cancellationToken);
        return new ProgramOutput(code, output.ToString(), error.ToString());
    }
}
