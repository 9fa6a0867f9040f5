using FashionMnistSample;

namespace Samples.Tests.FashionMnist;

/// <summary>
/// The runs that the convergence tests look at, made once by the program itself on one thread; none where the data set is
/// missing.
/// </summary>
public sealed class TrainedFashionNetworks : IAsyncLifetime
{
    private readonly Dictionary<string, FashionJson> runs = [];
    private readonly Dictionary<string, FashionRecord> records = [];

    /// <summary>Whether the data set is on this machine: tests download nothing.</summary>
    public static bool HasData => FashionFile.All.All(file => file.In(DataPlaces.DebianFolder) is not null);

    /// <summary>PyTorch's runs by network.</summary>
    internal static IReadOnlyDictionary<string, FashionJson> Goldens { get; } =
        FashionJson.Read(GoldenPath).ToDictionary(run => run.Id);

    /// <summary>Their file.</summary>
    internal static string GoldenPath => Path.Combine(AppContext.BaseDirectory, "Goldens", "fashion.json");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (HasData)
        {
            await Train("First,Second,Third", epochs: 2);
            await Train("Repaired", epochs: 20);
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A run; the test is skipped where there is no data.</summary>
    internal FashionJson Run(string id)
    {
        Skip.IfNot(HasData, $"Fashion-MNIST is not in {DataPlaces.DebianFolder}: apt-get install dataset-fashion-mnist");
        return runs[id];
    }

    /// <summary>A run as the program reads it.</summary>
    internal FashionRecord Record(string id) => records[Run(id).Id];

    private async Task Train(string models, int epochs)
    {
        var folder = Directory.CreateTempSubdirectory("netdsl-fashion-").FullName;
        try
        {
            var file = Path.Combine(folder, "results.json");
            using var program = new SampleProcess(
                "FashionMnist",
                "--models",
                models,
                "--epochs",
                $"{epochs}",
                "--threads",
                "1",
                "--device",
                "cpu",
                "--offline",
                "--output",
                file
            );
            var run = await program.Finish();
            Assert.True(run.ExitCode == 0, run.Error);
            foreach (var record in FashionJson.Read(file))
            {
                runs.Add(record.Id, record);
            }

            foreach (var record in ResultFile.Read(file, "--beside"))
            {
                records.Add(record.Id, record);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
