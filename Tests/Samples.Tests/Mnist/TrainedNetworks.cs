namespace Samples.Tests.Mnist;

/// <summary>
/// The runs that the convergence tests look at, made once by the program itself: one thread a process, two at a time.
/// </summary>
public sealed class TrainedNetworks : IAsyncLifetime
{
    /// <summary>Networks and seeds; grouped so that both processes take about as long.</summary>
    private static readonly (string Models, int Seed)[][] Groups =
    [
        [("LogReg,A,E,BN,Convnet", 1), ("C,E", 2), ("B", 3)],
        [("B,C,D,Plain,LeNet", 1), ("LogReg,B", 2), ("A,D", 3)],
    ];

    private readonly Dictionary<(string, long), ResultJson> runs = [];
    private readonly Dictionary<(string, long), ResultJson> goldens = ResultJson
        .Read(Path.Combine(AppContext.BaseDirectory, "Goldens", "mnist.json"))
        .ToDictionary(record => (record.Id, record.Seed));

    /// <summary>Every run there is: network and seed.</summary>
    public static TheoryData<string, int> All
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var (models, seed) in Groups.SelectMany(group => group))
            {
                foreach (var id in models.Split(','))
                {
                    all.Add(id, seed);
                }
            }

            return all;
        }
    }

    public async Task InitializeAsync() => await Task.WhenAll(Groups.Select(group => Task.Run(() => Train(group))));

    public Task DisposeAsync() => Task.CompletedTask;

    internal (ResultJson Ours, ResultJson PyTorch) Run(string id, int seed) => (runs[(id, seed)], goldens[(id, seed)]);

    private async Task Train((string Models, int Seed)[] group)
    {
        foreach (var (models, seed) in group)
        {
            var file = Path.GetTempFileName();
            try
            {
                using var program = new SampleProcess(
                    "Mnist",
                    "--models",
                    models,
                    "--seed",
                    $"{seed}",
                    "--threads",
                    "1",
                    "--device",
                    "cpu",
                    "--output",
                    file
                );
                var run = await program.Finish();
                Assert.True(run.ExitCode == 0, run.Error);
                lock (runs)
                {
                    foreach (var record in ResultJson.Read(file))
                    {
                        runs.Add((record.Id, record.Seed), record);
                    }
                }
            }
            finally
            {
                File.Delete(file);
            }
        }
    }
}
