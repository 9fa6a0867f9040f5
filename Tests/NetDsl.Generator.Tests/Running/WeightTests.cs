using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Generated networks save and load their weights.</summary>
[Collection(AtWork.Name)]
public sealed class WeightTests : IDisposable
{
    private const string Code = """
        namespace Sample;

        [Network] [Layer(3, 4, Name = "fc1")] [Activation(Tanh)] [Layer(2, Name = "fc2", Bias = false)]
        public partial class Net;

        [Network] [Layer(3, 5, Name = "fc1")] [Activation(Tanh)] [Layer(2, Name = "last")]
        public partial class Other;
        """;

    private static readonly float[] Samples = [0.5f, -1, 2, 3, 0.25f, -0.125f];

    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");

    public void Dispose() => File.Delete(path);

    [Fact]
    public void What_was_saved_is_loaded()
    {
        using var source = Create("Net", 1);
        using var target = Create("Net", 2);
        Assert.NotEqual(source.Predict(Samples), target.Predict(Samples));

        source.SaveWeights(path);
        target.LoadWeights(path);

        Agreement.Same(source.Predict(Samples), target.Predict(Samples));
        Assert.Equal(
            ["fc1.bias: F32 [4]", "fc1.weight: F32 [4, 3]", "fc2.weight: F32 [2, 4]"],
            SafetensorsFile.Read(path).Entries.Select(entry => entry.ToString())
        );
    }

    [Fact]
    public void What_was_copied_to_memory_is_given_back()
    {
        using var net = Normalised(1);
        Train(net);
        var (before, kept) = (net.Predict(Samples), new WeightSaver());
        net.CopyWeightsTo(kept);
        net.SaveWeights(path);
        Train(net);
        Assert.NotEqual(before, net.Predict(Samples));

        net.TakeWeightsFrom(new WeightLoader(net, kept));

        Agreement.Same(before, net.Predict(Samples));
        var saved = File.ReadAllBytes(path);
        net.SaveWeights(path);
        Assert.Equal(saved, File.ReadAllBytes(path));
    }

    [Fact]
    public void All_differences_are_listed_and_nothing_changes()
    {
        using var other = Create("Other", 1);
        using var net = Create("Net", 2);
        var before = net.Predict(Samples);
        other.SaveWeights(path);

        var error = Assert.Throws<WeightMismatchException>(() => net.LoadWeights(path));

        Assert.Equal(
            $"""
            {path} does not fit Net, which is left unchanged.
            Missing: fc2.weight.
            Unexpected: last.bias, last.weight.
            Wrong shape: fc1.weight (expected [4, 3], found [5, 3]), fc1.bias (expected [4], found [5]).
            """.ReplaceLineEndings("\n"),
            error.Message
        );
        Agreement.Same(before, net.Predict(Samples));
    }

    [Fact]
    public void Another_type_is_refused_and_nothing_changes()
    {
        using var net = Create("Net", 1);
        var before = net.Predict(Samples);
        new SafetensorsFile([
            new("fc1.weight", SafetensorsType.F32, [4, 3], new byte[48]),
            new("fc1.bias", SafetensorsType.I64, [4], new byte[32]),
            new("fc2.weight", SafetensorsType.F32, [2, 4], new byte[32]),
        ]).Write(path);

        var error = Assert.Throws<WeightMismatchException>(() => net.LoadWeights(path));

        Assert.Equal(["fc1.bias"], error.WrongTypes.Keys);
        Assert.EndsWith("\nWrong type: fc1.bias (expected F32, found I64).", error.Message, StringComparison.Ordinal);
        Agreement.Same(before, net.Predict(Samples));
    }

    [Fact]
    public void Other_floats_are_converted()
    {
        using var net = Create("Net", 1);
        byte[] doubles = [.. new[] { 1.0, -0.5, 0.25, 2 }.SelectMany(BitConverter.GetBytes)];
        byte[] halves = [.. Enumerable.Range(0, 12).SelectMany(i => BitConverter.GetBytes((Half)(i == 0 ? 1 : 0)))];
        byte[] brains = [.. Enumerable.Range(0, 8).SelectMany(i => new byte[] { 0x80, 0x3F })];
        new SafetensorsFile([
            new("fc1.weight", SafetensorsType.F16, [4, 3], halves),
            new("fc1.bias", SafetensorsType.F64, [4], doubles),
            new("fc2.weight", SafetensorsType.BF16, [2, 4], brains),
        ]).Write(path);

        net.LoadWeights(path);

        var expected = (float)new[] { 1.5, -0.5, 0.25, 2 }.Sum(Math.Tanh);
        Assert.All(net.Predict([0.5f, 9, 9]), output => Assert.Equal(expected, output, 1e-6f));
    }

    [Fact]
    public void Without_parameters_the_file_is_empty()
    {
        using var net = Loaded.Create(
            "Net",
            null,
            "[Network] [Input(2, 2)] [Activation(Softmax)] [Flatten] public partial class Net;"
        );

        net.SaveWeights(path);
        net.LoadWeights(path);

        Assert.Empty(SafetensorsFile.Read(path).Entries);
    }

    [Fact]
    public void Through_the_interface_where_the_names_are_the_users()
    {
        using var net = Loaded.Create(
            "Net",
            1,
            "[Network] [Layer(2, 1)] public partial class Net { internal int SaveWeights => 1; internal int LoadWeights => 2; }"
        );
        var before = net.Predict([1, 2]);

        net.SaveWeights(path);
        net.LoadWeights(path);

        Agreement.Same(before, net.Predict([1, 2]));
    }

    [Fact]
    public void Buffers_are_saved_too()
    {
        using var source = Normalised(1);
        using var target = Normalised(2);
        Train(source);

        source.SaveWeights(path);
        target.LoadWeights(path);

        AssertSameState(source, target);
        Assert.Equal(
            [
                "bn.num_batches_tracked: I64 []",
                "bn.bias: F32 [4]",
                "bn.running_mean: F32 [4]",
                "bn.running_var: F32 [4]",
                "bn.weight: F32 [4]",
                "fc.bias: F32 [4]",
                "fc.weight: F32 [4, 3]",
            ],
            SafetensorsFile.Read(path).Entries.Select(entry => entry.ToString())
        );
    }

    [Fact]
    public void A_file_of_another_model_is_loaded_by_its_names()
    {
        using var source = Create("Net", 1);
        using var target = Create("Net", 2);
        source.SaveWeights(path);
        var others = SafetensorsFile
            .Read(path)
            .Entries.Select(entry => new SafetensorsEntry(
                "module." + entry.Name.Replace("fc1.", "0.").Replace("fc2.", "2."),
                entry.Type,
                entry.Shape,
                entry.Data
            ));
        new SafetensorsFile(others).Write(path);

        var error = Assert.Throws<WeightMismatchException>(() => target.LoadWeights(path));
        target.LoadWeights(path, WeightNames.Declared.WithPrefix("module.").Map("fc1", "0").Map("fc2", "2"));

        Assert.EndsWith(
            "give LoadWeights the names WeightNames.Declared.Map(\"fc1\", \"module.0\")"
                + ".Map(\"fc2\", \"module.2\") too, if these are the same stages.",
            error.Message,
            StringComparison.Ordinal
        );
        Agreement.Same(source.Predict(Samples), target.Predict(Samples));
    }

    [Fact]
    public void A_mistake_in_the_names_changes_nothing()
    {
        using var source = Create("Net", 1);
        using var target = Create("Net", 2);
        var before = target.Predict(Samples);
        source.SaveWeights(path);

        Assert.Throws<ArgumentException>(() => target.LoadWeights(path, WeightNames.Declared.Map("linear1", "fc1")));
        Assert.Throws<ArgumentException>(() => target.LoadWeights(path, WeightNames.Declared.Map("fc1", "fc2")));
        Assert.Throws<ArgumentNullException>(() => target.LoadWeights(path, null!));

        Agreement.Same(before, target.Predict(Samples));
    }

    [Fact]
    public void Stages_may_be_numbered_as_in_a_Sequential()
    {
        using var source = Create("Net", 1);
        using var numbered = Loaded.Create(
            "Net",
            2,
            "[Network] [Layer(3, 4, Name = \"0\")] [Activation(Tanh, Name = \"1\")] "
                + "[Layer(2, Name = \"2\", Bias = false)] public partial class Net { int stage0 = 1; int Two() => stage0; }"
        );
        source.SaveWeights(path);

        numbered.LoadWeights(path, WeightNames.Declared.Map("0", "fc1").Map("2", "fc2"));

        Agreement.Same(source.Predict(Samples), numbered.Predict(Samples));
        Assert.Equal(
            "Net(\n  (0): Linear(in_features=3, out_features=4, bias=True)\n  (1): Tanh()\n"
                + "  (2): Linear(in_features=4, out_features=2, bias=False)\n)",
            numbered.ToString()
        );
        numbered.SaveWeights(path);
        Assert.Equal(["0.bias", "0.weight", "2.weight"], SafetensorsFile.Read(path).Entries.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(SafetensorsType.I64, 1)]
    [InlineData(SafetensorsType.I32, 0)]
    [InlineData(SafetensorsType.I32, 1)]
    [InlineData(SafetensorsType.U8, 2)]
    public void Counters_of_batches_are_read_in_any_form(SafetensorsType? type, int dimensions)
    {
        using var source = Normalised(1);
        using var target = Normalised(2);
        Train(source);
        Train(target);
        Train(target);
        source.SaveWeights(path);
        var entries = SafetensorsFile.Read(path).Entries.Where(entry => entry.Name != "bn.num_batches_tracked").ToList();
        if (type is { } known)
        {
            var size =
                known == SafetensorsType.I64 ? 8
                : known == SafetensorsType.I32 ? 4
                : 1;
            entries.Add(
                new(
                    "bn.num_batches_tracked",
                    known,
                    new long[dimensions]
                        .Select(_ => 1L)
                        .ToArray(),
                    new byte[size]
                        .Select((_, i) => (byte)(i == 0 ? 2 : 0))
                        .ToArray()
                )
            );
        }

        new SafetensorsFile(entries).Write(path);
        target.LoadWeights(path);

        Assert.Equal(type is null ? 0 : 2, ((torch.nn.Module)target).state_dict()["bn.num_batches_tracked"].item<long>());
        Agreement.Same(source.Predict(Samples), target.Predict(Samples));
    }

    [Fact]
    public void TorchSharps_own_format_goes_round()
    {
        using var source = Normalised(1);
        using var target = Normalised(2);
        using var other = Create("Net", 3);
        Train(source);

        ((torch.nn.Module)source).save(path);
        ((torch.nn.Module)target).load(path);

        AssertSameState(source, target);
        var before = other.Predict(Samples);
        Assert.ThrowsAny<ArgumentException>(() => ((torch.nn.Module)other).load(path));
        Agreement.Same(before, other.Predict(Samples));
    }

    private static INetwork Normalised(long seed) =>
        Loaded.Create("Net", seed, "[Network] [Layer(3, 4, Name = \"fc\")] [BatchNorm(Name = \"bn\")] public partial class Net;");

    /// <summary>Two batches in training mode move the running statistics.</summary>
    private static void Train(INetwork network)
    {
        var module = (torch.nn.Module<torch.Tensor, torch.Tensor>)network;
        module.train();
        using var scope = torch.NewDisposeScope();
        using var noGradients = torch.no_grad();
        module.call(torch.randn(8, 3));
        module.call(torch.randn(8, 3));
    }

    private static void AssertSameState(INetwork source, INetwork target)
    {
        var (expected, loaded) = (((torch.nn.Module)source).state_dict(), ((torch.nn.Module)target).state_dict());
        Assert.Equal(2, loaded["bn.num_batches_tracked"].item<long>());
        Assert.All(expected, entry => Assert.Equal(entry.Value.bytes.ToArray(), loaded[entry.Key].bytes.ToArray()));
        Agreement.Same(source.Predict(Samples), target.Predict(Samples));
    }

    private static INetwork Create(string name, long seed) => Loaded.Create("Sample." + name, seed, Code);
}
