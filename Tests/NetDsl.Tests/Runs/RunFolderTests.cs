using NetDsl.Tests.Data;

namespace NetDsl.Tests.Runs;

/// <summary>What a run folder keeps, and what happens if it cannot.</summary>
public sealed class RunFolderTests : IDisposable
{
    private static readonly Dataset Data = Dataset.FromClasses(new float[10], new long[] { 0, 1, 2, 0, 1 }, 2);

    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 2,
        Iterations = 10,
        EvaluateEvery = 2,
        LearningRate = 1,
        Shuffle = false,
    };

    private readonly TemporaryFolder place = new();

    private string Folder => place["run"];

    private string Last => Path.Combine(Folder, "last.safetensors");

    public void Dispose() => place.Dispose();

    [Fact]
    public void The_history_has_a_line_for_each_evaluation()
    {
        new CountingNetwork { Score = steps => steps / 10.0 }.Fit(Data, Data, Options with { Iterations = 5 }, run: At(Folder));
        Assert.Equal(
            """
            {"iteration":2,"loss":0.5,"testLoss":1,"metric":"Accuracy","score":0.2}
            {"iteration":4,"loss":0.25,"testLoss":1,"metric":"Accuracy","score":0.4}
            {"iteration":5,"loss":0.2,"testLoss":1,"metric":"Accuracy","score":0.5}

            """,
            File.ReadAllText(Path.Combine(Folder, "history.jsonl"))
        );
    }

    [Theory]
    [InlineData(MetricKind.Accuracy, 6)]
    [InlineData(MetricKind.MeanAbsoluteError, 2)]
    public void The_best_weights_follow_the_direction_of_the_metric(MetricKind metric, int best)
    {
        // Highest after 6 steps and again after 8; lowest after 2.
        double[] scores = [0, 0, 0.1, 0, 0.5, 0, 0.9, 0, 0.9, 0, 0.2];
        new CountingNetwork { Metric = metric, Score = steps => scores[steps] }.Fit(Data, Data, Options, run: At(Folder));

        Assert.Equal(best, Loaded("best.safetensors").Weights[0]);
        Assert.Equal(10, Loaded("last.safetensors").Weights[0]);
    }

    [Fact]
    public void The_best_score_is_remembered()
    {
        double[] scores = [0, 0, 0.9, 0, 0.5, 0, 0.6, 0, 0.7, 0, 0.8];
        var network = new CountingNetwork { Score = steps => scores[steps], OnEvaluation = FailAt(6) };
        Assert.Throws<IOException>(() => network.Fit(Data, Data, Options, run: At(Folder)));
        new CountingNetwork { Score = steps => scores[steps] }.Fit(Data, Data, Options, run: At(Folder));

        Assert.Equal(2, Loaded("best.safetensors").Weights[0]);
    }

    [Fact]
    public void A_second_run_in_the_folder_is_refused_while_the_first_one_is_there()
    {
        var network = new CountingNetwork
        {
            OnEvaluation = _ =>
                Assert.Equal(
                    $"Another run uses the folder {Folder}: {Path.Combine(Folder, "run.lock")} is locked. Wait until it ends, or "
                        + "choose another folder.",
                    Assert.Throws<IOException>(() => new CountingNetwork().Fit(Data, Data, Options, run: At(Folder))).Message
                ),
        };
        network.Fit(Data, Data, Options, run: At(Folder));

        // The lock file stays, and locks nobody out.
        Assert.Equal(10, new CountingNetwork().Fit(Data, Data, Options, run: At(Folder)).Iterations);
    }

    [Fact]
    public void What_a_killed_process_was_writing_is_deleted()
    {
        Interrupted();
        var remains = Path.Combine(Folder, ".last.safetensors.abc.tmp");
        File.WriteAllText(remains, "half");
        new CountingNetwork().Fit(Data, Data, Options, run: At(Folder));
        Assert.False(File.Exists(remains));
    }

    [Fact]
    public void A_truncated_state_is_refused_and_stays()
    {
        Interrupted();
        var bytes = File.ReadAllBytes(Last);
        foreach (var length in new[] { 0, 7, 100, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(Last, bytes[..length]);
            Assert.StartsWith($"The run in {Folder} cannot go on. {Last} ", Refused<InvalidDataException>());
            Assert.Equal(length, new FileInfo(Last).Length);
        }
    }

    [Fact]
    public void A_changed_byte_anywhere_is_refused()
    {
        Interrupted();
        var bytes = File.ReadAllBytes(Last);
        var mark = bytes.AsSpan().IndexOf("\"format\":\"pt\""u8); // for PyTorch; nothing depends on it here
        for (var at = 0; at < bytes.Length; at += at + 7 >= mark && at < mark + 7 ? 20 : 7)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            File.WriteAllBytes(Last, changed);
            Refused<Exception>();
        }

        // In the weights, after the header.
        bytes[^1] ^= 1;
        File.WriteAllBytes(Last, bytes);
        Assert.Equal(
            $"The run in {Folder} cannot go on. {Last} is damaged: its content does not have the checksum that it was written "
                + "with. Put back a copy of the file, choose another folder, or delete the file to begin again; best.safetensors "
                + "beside it is not affected until the first evaluation.",
            Refused<InvalidDataException>()
        );
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Last, "<html>");
        Assert.Contains("a web page", Refused<InvalidDataException>());

        new SafetensorsFile([new("w", SafetensorsType.U8, [1], new byte[1])]).Write(Last);
        Assert.Contains(
            $"{Last} has weights, but not the state of a run: Fit did not write it to a run folder.",
            Refused<InvalidDataException>()
        );
    }

    [Fact]
    public void Weights_of_another_size_are_refused()
    {
        Interrupted();
        Assert.Contains(
            "Wrong shape",
            Assert.Throws<WeightMismatchException>(() => new CountingNetwork(5).Fit(Data, Data, Options, run: At(Folder))).Message
        );
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        File.WriteAllText(Folder, "mine");
        Assert.StartsWith($"{Folder} cannot be used as a run folder: ", Refused<IOException>());
        Assert.Equal("mine", File.ReadAllText(Folder));
    }

    [Fact]
    public void Other_data_is_refused_with_both_numbers_and_accepted_on_request()
    {
        Interrupted();
        Assert.Equal(
            $"{Folder} has a run with other settings: the number of training samples was 5 and is now 4; BatchSize was 2 and is "
                + $"now 3; EvaluateEvery was 2 and is now null. Use the former ones, choose another folder, or accept the "
                + $"changes: RunFolder.At(\"{Folder}\") with {{ AcceptChanges = true }}.",
            Assert
                .Throws<ArgumentException>(() =>
                    new CountingNetwork().Fit(
                        Data.Take(4),
                        Data,
                        Options with
                        {
                            BatchSize = 3,
                            EvaluateEvery = null,
                        },
                        run: At(Folder)
                    )
                )
                .Message
        );

        var history = new CountingNetwork().Fit(Data.Take(4), Data, Options, run: At(Folder) with { AcceptChanges = true });
        Assert.Equal([2, 4, 6, 8, 10], history.Records.Select(record => record.Iteration));
    }

    [Fact]
    public void What_does_not_change_the_figures_may_differ()
    {
        Interrupted();
        var options = Options with { EvaluationBatchSize = 7, ResidentLimit = 0 };
        Assert.Equal(10, new CountingNetwork().Fit(Data, Data, options, run: At(Folder)).Iterations);
    }

    [Fact]
    public void Weights_that_are_not_finite_are_not_kept()
    {
        var network = new CountingNetwork();
        CountingNetwork? diverging = null;
        diverging = new CountingNetwork { OnEvaluation = steps => diverging!.Weights[1] = steps < 6 ? 0 : float.NaN };
        diverging.Fit(Data, Data, Options, run: At(Folder));
        Assert.Equal(4, Loaded("last.safetensors").Weights[0]);
        Assert.Equal(4, Loaded("best.safetensors").Weights[0]);
        Assert.Equal(10, network.Fit(Data, Data, Options, run: At(Folder)).Iterations);
    }

    [DiskFact]
    public void A_full_disk_leaves_the_previous_state()
    {
        using var disk = new SmallDisk(256);
        var folder = Path.Combine(disk.Path, "run");
        var filler = Path.Combine(disk.Path, "filler");
        var network = new CountingNetwork(8000) { OnEvaluation = steps => Fill(steps, filler) };
        Assert.Equal(
            $"The run folder {folder} cannot be written: No space left on device : ",
            Assert.Throws<IOException>(() => network.Fit(Data, null, Options, run: At(folder))).Message.Split('\'')[0]
        );

        Assert.Empty(Directory.GetFiles(folder, "*.tmp"));
        var loaded = new CountingNetwork(8000);
        loaded.LoadWeights(Path.Combine(folder, "last.safetensors"));
        Assert.Equal(4, loaded.Weights[0]);

        File.Delete(filler);
        var history = new CountingNetwork(8000).Fit(Data, null, Options, run: At(folder));
        Assert.Equal([2, 4, 6, 8, 10], history.Records.Select(record => record.Iteration));

        static void Fill(int steps, string filler)
        {
            if (steps == 6)
            {
                Assert.Throws<IOException>(() => File.WriteAllBytes(filler, new byte[300_000]));
            }
        }
    }

    [DiskFact]
    public void A_folder_that_may_not_be_written_is_refused()
    {
        using var disk = new SmallDisk(256);
        var folder = Path.Combine(disk.Path, "run");
        Assert.Throws<IOException>(() =>
            new CountingNetwork { OnEvaluation = FailAt(6) }.Fit(Data, null, Options, run: At(folder))
        );
        disk.MakeReadOnly();
        var message = Assert.Throws<IOException>(() => new CountingNetwork().Fit(Data, null, Options, run: At(folder))).Message;
        Assert.StartsWith($"{folder} cannot be used as a run folder: Read-only file system", message);
        Assert.EndsWith("Choose a folder that this program may write to.", message);
        var loaded = new CountingNetwork();
        loaded.LoadWeights(Path.Combine(folder, "last.safetensors"));
        Assert.Equal(4, loaded.Weights[0]);
    }

    private static RunFolder At(string path) => RunFolder.At(path);

    private static Action<int> FailAt(int step) =>
        steps =>
        {
            if (steps == step)
            {
                throw new IOException("stopped");
            }
        };

    private void Interrupted() =>
        Assert.Throws<IOException>(() =>
            new CountingNetwork { OnEvaluation = FailAt(6) }.Fit(Data, Data, Options, run: At(Folder))
        );

    private CountingNetwork Loaded(string file)
    {
        var network = new CountingNetwork();
        network.LoadWeights(Path.Combine(Folder, file));
        return network;
    }

    private string Refused<TException>()
        where TException : Exception =>
        Assert.ThrowsAny<TException>(() => new CountingNetwork().Fit(Data, Data, Options, run: At(Folder))).Message;
}
