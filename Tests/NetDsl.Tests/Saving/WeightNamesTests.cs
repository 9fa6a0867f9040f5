using NetDsl.Tests.Data;
using NetDsl.Tests.Training;

namespace NetDsl.Tests.Saving;

public sealed class WeightNamesTests : IDisposable
{
    private static readonly (string Name, long[] Shape)[] TwoLayers =
    [
        ("linear1.weight", [4, 3]),
        ("linear1.bias", [4]),
        ("linear2.weight", [2, 4]),
        ("linear2.bias", [2]),
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_are_read_behind_a_prefix_and_by_a_map()
    {
        var names = WeightNames
            .Declared.WithPrefix("module.")
            .Map("linear1", "0")
            .Map("linear2.bias", "last.b")
            .Map("linear2", "");

        Assert.Equal(
            ["module.0.weight", "module.weight", "module.last.b", "module.bn.running_mean", "module.linear10.weight"],
            new[] { "linear1.weight", "linear2.weight", "linear2.bias", "bn.running_mean", "linear10.weight" }.Select(
                names.InFile
            )
        );
        Assert.Equal("linear1.weight", WeightNames.Declared.InFile("linear1.weight"));
    }

    [Fact]
    public void Each_step_leaves_the_names_before_it_unchanged()
    {
        var first = WeightNames.Declared.Map("a", "0");
        var second = first.Map("b", "1").WithPrefix("x.");

        Assert.Equal(("0", "b", "x.1"), (first.InFile("a"), first.InFile("b"), second.InFile("b")));
        Assert.Equal(("", "x."), (first.Prefix, second.Prefix));
    }

    [Fact]
    public void A_name_is_mapped_once()
    {
        var thrown = Assert.Throws<ArgumentException>(() => WeightNames.Declared.Map("linear1", "0").Map("linear1", "1"));

        Assert.StartsWith("'linear1' is mapped to '0' already: map each name once.", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WeightNames.Declared.Map("", "0"));
        Assert.Throws<ArgumentNullException>(() => WeightNames.Declared.Map("linear1", null!));
        Assert.Throws<ArgumentNullException>(() => WeightNames.Declared.WithPrefix(null!));
    }

    [Fact]
    public void A_name_that_the_network_does_not_have_is_refused() =>
        Assert.Equal(
            "Fake has no stage with weights, and no tensor, of the name '0', which is mapped to 'linear1'. It has linear1, "
                + "linear2. Map takes the network's name first, then the file's.",
            Assert.Throws<ArgumentException>(() => Read(WeightNames.Declared.Map("0", "linear1"), TwoLayers)).Message
        );

    [Fact]
    public void Two_tensors_from_one_are_refused() =>
        Assert.Equal(
            "linear1.weight and linear2.weight of Fake would both be read from 'linear2.weight'. Map each to a name of its own.",
            Assert.Throws<ArgumentException>(() => Read(WeightNames.Declared.Map("linear1", "linear2"), TwoLayers)).Message
        );

    [Fact]
    public void Two_names_may_be_exchanged()
    {
        (string, long[])[] expected = [("a.weight", [2]), ("b.weight", [3])];
        (string, long[])[] found = [("b.weight", [2]), ("a.weight", [3])];

        Write(found);
        Read(WeightNames.Declared.Map("a", "b").Map("b", "a"), expected);
    }

    [Fact]
    public void A_mismatch_names_both_names()
    {
        Write([("m.0.weight", [4, 3]), ("m.0.bias", [5]), ("m.linear2.weight", [2, 4])]);

        var error = Assert.Throws<WeightMismatchException>(() =>
            Read(WeightNames.Declared.WithPrefix("m.").Map("linear1", "0"), TwoLayers)
        );

        Assert.Equal(
            $"{folder["file"]} does not fit Fake, which is left unchanged.\n"
                + "Missing: linear2.bias (in the file m.linear2.bias).\n"
                + "Wrong shape: linear1.bias (in the file m.0.bias) (expected [4], found [5]).",
            error.Message
        );
        Assert.Equal(["linear2.bias"], error.Missing);
        Assert.Equal(["linear1.bias"], error.WrongShapes.Keys);
    }

    [Theory]
    [InlineData("module.")]
    [InlineData("model.net.")]
    public void A_prefix_is_found(string prefix)
    {
        Write([.. TwoLayers.Select(tensor => (prefix + tensor.Name, tensor.Shape))]);

        Assert.Equal(
            $"All names agree behind '{prefix}': give LoadWeights the names WeightNames.Declared.WithPrefix(\"{prefix}\") too.",
            Advice(TwoLayers)
        );
        Read(WeightNames.Declared.WithPrefix(prefix), TwoLayers);
    }

    [Fact]
    public void The_stages_of_a_Sequential_are_found_in_their_order()
    {
        (string, long[])[] network =
        [
            ("a.weight", [3, 3]),
            ("b.weight", [3, 3]),
            ("bn.weight", [3]),
            ("bn.num_batches_tracked", []),
        ];
        Write([("10.weight", [3, 3]), ("2.weight", [3, 3]), ("11.weight", [3]), ("11.num_batches_tracked", [])]);

        Assert.Equal(
            "The shapes agree: give LoadWeights the names WeightNames.Declared.Map(\"a\", \"2\")"
                + ".Map(\"b\", \"10\").Map(\"bn\", \"11\") too, if these are the same stages.",
            Advice(network)
        );
        Read(WeightNames.Declared.Map("a", "2").Map("b", "10").Map("bn", "11"), network);
    }

    [Fact]
    public void Stages_are_found_by_their_shapes_where_each_is_there_once()
    {
        Write([("out.weight", [2, 4]), ("out.bias", [2]), ("hidden.bias", [4]), ("hidden.weight", [4, 3])]);

        Assert.Equal(
            "The shapes agree: give LoadWeights the names WeightNames.Declared.Map(\"linear1\", \"hidden\")"
                + ".Map(\"linear2\", \"out\") too, if these are the same stages.",
            Advice(TwoLayers)
        );
    }

    [Fact]
    public void Nothing_is_guessed_where_shapes_differ_or_names_have_no_order()
    {
        (string, long[])[] network = [("a.weight", [3, 3]), ("b.weight", [3, 3])];
        Write([("x.weight", [3, 3]), ("y.weight", [3, 3])]);
        Assert.StartsWith("Unexpected: ", Advice(network), StringComparison.Ordinal);

        Write([("0.weight", [3, 3]), ("1.weight", [3, 4])]);
        Assert.StartsWith("Unexpected: ", Advice(network), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_names_are_written_out()
    {
        Write([("\u001b[2Jfc\n", [3])]);

        Assert.EndsWith("Unexpected: \\u001B[2Jfc\\u000A.", Advice([("a.weight", [3, 3])]), StringComparison.Ordinal);
    }

    [Fact]
    public void Small_floats_are_named_with_what_is_converted()
    {
        new SafetensorsFile([new("a", SafetensorsType.F8_E4M3, [2], new byte[2])]).Write(folder["file"]);

        var error = Assert.Throws<WeightMismatchException>(() => Read(WeightNames.Declared, [("a", [2])], write: false));

        Assert.EndsWith(
            "Wrong type: a (expected F32, found F8_E4M3).\n8-bit floats are not converted; F64, F32, F16 and BF16 are. "
                + "Convert them where the file was made, in Python by tensor.float().",
            error.Message,
            StringComparison.Ordinal
        );
    }

    private string Advice((string Name, long[] Shape)[] network) =>
        Assert.Throws<WeightMismatchException>(() => Read(WeightNames.Declared, network)).Message.Split('\n')[^1];

    private void Write((string Name, long[] Shape)[] tensors) =>
        new SafetensorsFile(
            tensors.Select(tensor =>
                tensor.Shape.Length == 0
                    ? new SafetensorsEntry(tensor.Name, SafetensorsType.I64, [], new byte[8])
                    : new SafetensorsEntry(
                        tensor.Name,
                        SafetensorsType.F32,
                        tensor.Shape,
                        new byte[4 * tensor.Shape.Aggregate(1L, (a, b) => a * b)]
                    )
            )
        ).Write(folder["file"]);

    private void Read(WeightNames names, (string Name, long[] Shape)[] network, bool write = true)
    {
        if (write && !File.Exists(folder["file"]))
        {
            Write(network);
        }

        using var fake = new FakeNetwork();
        var loader = new WeightLoader(fake, names, folder["file"]);
        foreach (var (name, shape) in network)
        {
            loader.Expect(name, shape.Length == 0 ? "Int64" : "Float32", shape);
        }

        loader.Read();
    }
}
