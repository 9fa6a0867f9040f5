using NetDsl.Generator.Tests.Running;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>What networks of several inputs do with data that has names.</summary>
[Collection(AtWork.Name)]
public sealed class SeveralInputsRunTests : IDisposable
{
    private const int Samples = 20;
    private const int Size = 100;

    private static readonly float[] Left = Numbers(Samples * Size, 0.3f);
    private static readonly float[] Right = Numbers(Samples * Size, 0.7f);
    private static readonly long[] Labels = [.. Enumerable.Range(0, Samples).Select(i => i % 2L)];

    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void The_order_of_the_inputs_in_the_data_does_not_matter()
    {
        var expected = Train(Dataset.FromClasses([new("left", Left, 1, 10, 10), new("right", Right, 1, 10, 10)], Labels));

        var other = Train(Dataset.FromClasses([new("right", Right, 1, 10, 10), new("left", Left, 1, 10, 10)], Labels));

        Assert.Equal(expected, other);
        Assert.All(expected.Losses, loss => Assert.True(float.IsFinite(loss)));
    }

    [Fact]
    public void Named_samples_are_like_inputs_of_their_own()
    {
        var expected = Train(Dataset.FromClasses([new("left", Left, 1, 10, 10), new("right", Right, 1, 10, 10)], Labels));
        var joined = Dataset.FromClasses(Joined(), Labels, 2, 10, 10);

        Assert.Equal(expected, Train(joined.WithInputs(new("left", 1, 10, 10), new("right", 1, 10, 10))));
        Assert.NotEqual(expected, Train(joined.WithInputs(new("right", 1, 10, 10), new("left", 1, 10, 10))));
    }

    [Fact]
    public void Predict_by_name_is_Predict_of_joined_samples()
    {
        using var network = Create();

        var outputs = PredictByName(network, Left, Right);

        Assert.Equal(Samples, outputs.Length);
        Assert.Equal(network.Predict(Joined()), outputs);
        var into = new float[Samples];
        network.Predict(Joined(), into);
        Assert.Equal(outputs, into);
    }

    [Fact]
    public void Predict_by_name_says_which_input_is_wrong()
    {
        using var network = Create();

        Assert.Equal(
            "Siamese takes samples of right [1, 10, 10], 100 numbers each; 150 numbers are not a positive multiple of that. "
                + "(Parameter 'right')",
            Assert.Throws<ArgumentException>(() => PredictByName(network, Left, Right[..150])).Message
        );
        Assert.Equal(
            "Siamese takes as many samples of right as of left: there are 3, and 20. (Parameter 'right')",
            Assert.Throws<ArgumentException>(() => PredictByName(network, Left, Right[..300])).Message
        );
        Assert.Equal(
            "Siamese takes samples of left [1, 10, 10] and right [1, 10, 10], in each sample one after another, 200 numbers "
                + "each; 100 numbers are not a positive multiple of that.",
            Assert.Throws<ArgumentException>(() => network.Predict(Left.AsSpan(0, 100))).Message
        );
    }

    [Fact]
    public void It_says_what_its_inputs_are()
    {
        using var network = (ITrainableNetwork)Loaded.Create("Pictures.Weight", null, FunctionalNetworks.ImageAndAge);

        Assert.Equal(["image [1, 6, 6]", "age [1]"], network.Inputs.Select(input => input.ToString()));
        Assert.Equal([37], network.InputShape);
        Assert.Equal("[1, 6, 6], [1]", network.Card.Input);
    }

    /// <summary>The keys of a PyTorch module whose tower1 is a module with these layers.</summary>
    [Fact]
    public void A_tower_for_two_inputs_is_saved_and_counted_once()
    {
        using var network = Create();

        Assert.Equal(
            [
                "tower1.conv1.weight",
                "tower1.conv1.bias",
                "tower1.linear1.weight",
                "tower1.linear1.bias",
                "linear1.weight",
                "linear1.bias",
            ],
            ((torch.nn.Module)network).state_dict().Keys
        );
        Assert.Equal((4 * 9) + 4 + (64 * 8) + 8 + 16 + 1, network.ParameterCount);
        Assert.Equal(network.ParameterCount, ((torch.nn.Module)network).parameters().Sum(each => each.numel()));
    }

    [Fact]
    public void A_network_of_one_input_calls_it_x()
    {
        using var network = Loaded.Create("Net", null, "[Network, Layer(4, 2)] public partial class Net;");

        Assert.Equal(["x [4]"], network.Inputs.Select(input => input.ToString()));
    }

    [Fact]
    public void Inputs_of_different_shapes_are_learned_from()
    {
        using var network = (ITrainableNetwork)Loaded.Create("Pictures.Weight", null, FunctionalNetworks.ImageAndAge);
        float[] ages = Numbers(Samples, 0.9f);
        var data = Dataset.FromValues([new("age", ages, 1), new("image", Left.AsMemory(0, Samples * 36), 1, 6, 6)], ages, 1);
        var options = new TrainingOptions
        {
            BatchSize = 5,
            Epochs = 200,
            LearningRate = 0.05,
        };
        var before = network.Evaluate(data).Loss;

        network.Fit(data, data.Take(10), options);

        Assert.True(network.Evaluate(data).Loss < before / 4);
    }

    [Fact]
    public void Weights_are_saved_and_loaded()
    {
        using var trained = Create();
        trained.Fit(Dataset.FromClasses([new("left", Left, 1, 10, 10), new("right", Right, 1, 10, 10)], Labels));
        using var other = Create(seed: 9);
        Assert.NotEqual(trained.Predict(Joined()), other.Predict(Joined()));

        trained.SaveWeights(file);
        other.LoadWeights(file);

        Assert.Equal(trained.Predict(Joined()), other.Predict(Joined()));
    }

    [Fact]
    public void Batches_that_are_read_give_the_same_as_resident_data()
    {
        var data = Dataset.FromClasses([new("left", Left, 1, 10, 10), new("right", Right, 1, 10, 10)], Labels);

        Assert.Equal(Train(data), Train(data, resident: false));
    }

    [Fact]
    public void Images_are_changed_before_they_are_inputs()
    {
        byte[] pixels = [.. Enumerable.Range(0, Samples * 2 * Size).Select(i => (byte)(i * 31 % 256))];
        var pairs = new ByteImages(pixels, Labels, [2, 10, 10], classes: 2);
        NetworkInput[] inputs = [new("left", 1, 10, 10), new("right", 1, 10, 10)];

        var plain = Train(pairs.WithInputs(inputs));

        Assert.Equal(plain, Train(pairs.WithInputs(inputs), resident: false));
        Assert.NotEqual(plain, Train(pairs.Augmented(Augment.Crop(2)).WithInputs(inputs)));
        Assert.NotEqual(plain, Train(pairs.Normalised(Normalisation.Of(pairs)).WithInputs(inputs)));
    }

    [Fact]
    public void Fit_and_Evaluate_refuse_data_of_other_names()
    {
        using var network = Create();
        var data = Dataset.FromClasses([new("left", Left, 1, 10, 10), new("top", Right, 1, 10, 10)], Labels);
        const string Expected =
            "Siamese takes the inputs left [1, 10, 10] and right [1, 10, 10]; of the {0}, right [1, 10, 10] is missing, "
            + "top [1, 10, 10] is superfluous. Give data of these names and sizes, in any order.";

        Assert.Equal(Expected.Replace("{0}", "training data"), Assert.Throws<ArgumentException>(() => network.Fit(data)).Message);
        Assert.Equal(
            Expected.Replace("{0}", "evaluation data"),
            Assert.Throws<ArgumentException>(() => network.Evaluate(data)).Message
        );
    }

    public void Dispose() => File.Delete(file);

    private static float[] Numbers(int count, float step) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i * step))];

    private static float[] Joined() =>
        [.. Left.Chunk(Size).Zip(Right.Chunk(Size), (left, right) => left.Concat(right)).SelectMany(pair => pair)];

    private static ITrainableNetwork Create(long? seed = null) =>
        (ITrainableNetwork)Loaded.Create("Siamese", seed, FunctionalNetworks.Siamese);

    private static Run Train(Dataset data, bool resident = true)
    {
        using var network = Create();
        var losses = new List<float>();
        var options = new TrainingOptions
        {
            BatchSize = 8,
            Epochs = 2,
            LearningRate = 0.01,
            ResidentLimit = resident ? long.MaxValue : 0,
        };
        network.Fit(data, data, options, new Recorder(losses));
        return new Run([.. losses], network.Evaluate(data, 7).Loss);
    }

    // Spans are no arguments of reflection.
    private static float[] PredictByName(INetwork network, float[] left, float[] right)
    {
        Type[] types = [typeof(ReadOnlySpan<float>), typeof(ReadOnlySpan<float>)];
        var method = network.GetType().GetMethod("Predict", types)!;
        Assert.Equal(["left", "right"], method.GetParameters().Select(parameter => parameter.Name));
        return ((ByName)method.CreateDelegate(typeof(ByName), network))(left, right);
    }

    private delegate float[] ByName(ReadOnlySpan<float> left, ReadOnlySpan<float> right);

    private sealed record Run(float[] Losses, double Loss)
    {
        public bool Equals(Run? other) => other is not null && Loss == other.Loss && Losses.SequenceEqual(other.Losses);

        public override int GetHashCode() => Loss.GetHashCode();
    }

    private sealed class Recorder(List<float> losses) : ITrainingObserver
    {
        public void OnStep(TrainingStep step) => losses.Add(step.Loss);
    }
}
