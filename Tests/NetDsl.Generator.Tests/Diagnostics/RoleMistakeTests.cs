using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What the dimensions of an input are decides what a layer may do to them: NETDSL022, NETDSL033, NETDSL063.</summary>
public sealed class RoleMistakeTests
{
    [Theory]
    [InlineData(
        "[Input(8, [|Role = Sequence|])] [Layer(4)]",
        "The role Sequence is for samples of two dimensions or more, steps and features, but the input is "
            + "[8]. Write both sizes, or leave Role out."
    )]
    [InlineData(
        "[Input(8, [|Role = Map|])] [Activation(Relu)]",
        "The role Map is for samples of two dimensions or more, channels and places, but the input is [8]. "
            + "Write both sizes, or leave Role out."
    )]
    public void A_role_needs_its_dimensions(string stages, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL063", Mistake.Network(stages)));

    [Fact]
    public void A_number_that_is_no_role_is_reported() =>
        Assert.Contains(
            "Write one of ByRank, Features, Map, Sequence.",
            Mistake.Verify("NETDSL033", Mistake.Network("[Input(4, 8, [|Role = (InputRole)9|])] [Flatten]"))
        );

    [Theory]
    [InlineData("[Input(20, 8)] [[|Layer(4)|]]")]
    [InlineData("[Input(20, 8, Role = Map)] [[|Layer(8, 4)|]]")]
    [InlineData("[Input(20, 8, Role = ByRank)] [[|Layer(160, 4)|]]")]
    public void A_layer_takes_no_map(string stages) =>
        Assert.Contains(
            "for steps in time, write Role = Sequence in [Input].",
            Mistake.Verify("NETDSL022", Mistake.Network(stages))
        );

    [Fact]
    public void Batch_normalisation_takes_no_sequence() =>
        Assert.Equal(
            "BatchNorm takes [N, channels], [N, channels, length] or [N, channels, height, width] but gets [N, 20, 8]. "
                + "Write [LayerNorm], which normalises the features of each position.",
            Mistake.Verify("NETDSL022", Mistake.Network("[Input(20, 8, Role = Sequence)] [[|BatchNorm|]]"))
        );

    [Fact]
    public void The_written_width_must_be_that_of_the_last_dimension() =>
        Assert.Contains(
            "gets 8 from the stage",
            Mistake.Verify("NETDSL021", Mistake.Network("[Input(20, 8, Role = Sequence)] [Layer([|20|], 4)]"))
        );

    [Fact]
    public void All_numbers_of_a_sample_as_inputs_mean_that_Flatten_is_missing() =>
        Assert.EndsWith(
            "Write [Flatten] before this layer, or 8 to act on the last dimension alone.",
            Mistake.Verify("NETDSL022", Mistake.Network("[Input(20, 8, Role = Sequence)] [[|Layer(160, 4)|]]"))
        );

    [Fact]
    public void The_last_size_as_inputs_means_that_Role_is_missing() =>
        Assert.EndsWith(
            "if the last dimension is features, write Role = Features in [Input].",
            Mistake.Verify("NETDSL022", Mistake.Network("[Input(3, 20, 8)] [[|Layer(8, 4)|]]"))
        );

    [Fact]
    public void Features_of_the_data_are_all_numbers_of_a_sample() =>
        Assert.EndsWith(
            "Write Features = 160, all numbers of a sample, or correct [Input].",
            Mistake.Verify("NETDSL072", Mistake.Network("[Data([|Features = 8|])] [Input(20, 8, Role = Sequence)] [Layer(4)]"))
        );

    [Fact]
    public void Classes_of_the_data_are_compared_with_all_steps() =>
        Assert.Contains(
            "Write [Flatten] before the last layer, and 3 as its outputs",
            Mistake.Verify(
                "NETDSL071",
                Mistake.Network(
                    "[Data([|Classes = 3|])] [Input(20, 8, Role = Sequence)] [Layer(3)] "
                        + "[Loss(BceWithLogits)] [Optimizer(Adam)] [Train(Epochs = 1)]"
                )
            )
        );

    [Fact]
    public void Two_layers_of_each_step_are_one_of_each_step() =>
        Assert.Contains(
            "from 8 to 4 numbers",
            Advised.Verify("NETDSL110", "[Input(20, 8, Role = Sequence)] [Layer(8, 6)] [[|Layer(4)|]]")
        );

    [Theory]
    [InlineData("[Layer(8, 3)] [Flatten] [Layer(50)]")]
    [InlineData("[Layer(8, 3)] [Layer(3, 8)]")]
    public void A_layer_shared_by_all_steps_is_more_than_part_of_one_layer(string stages) =>
        Assert.DoesNotContain(
            Program.Of(Mistake.Network($"[Input(20, 8, Role = Sequence)] {stages}")).Generate().Advise(),
            advice => advice.Id == "NETDSL110"
        );

    [Theory]
    [InlineData("[Input(20, 8, Role = Sequence)] [Layer(8, 4)] [LayerNorm] [Activation(Tanh)] [Layer(2)]", "[20, 2]")]
    [InlineData("[Input(5, 20, 8, Role = Features)] [Layer(4)] [Dropout]", "[5, 20, 4]")]
    [InlineData("[Input(20, 8, Role = Sequence)] [Layer(4)] [Flatten] [Layer(3)] [BatchNorm]", "[3]")]
    [InlineData("[Input(8, Role = Features)] [Layer(4)]", "[4]")]
    public void Layers_act_on_the_last_dimension_of_features_and_sequences(string stages, string output)
    {
        var generated = Program.Of(Mistake.Network(stages)).Generate();

        Assert.Empty(generated.Analyze());
        Assert.Contains($"-> {output}\n", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_step_counts_in_the_multiply_adds() =>
        Assert.Contains(
            "[20, 4]            36              640",
            Program.Of(Mistake.Network("[Input(20, 8, Role = Sequence)] [Layer(4)]")).Generate().Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("[Loss(Mse)]", true)]
    [InlineData("[Loss(Huber)]", true)]
    [InlineData("[Loss(BceWithLogits)]", true)]
    [InlineData("[Loss(CrossEntropy)]", false)]
    public void Losses_over_values_take_outputs_of_any_rank(string loss, bool isTaken)
    {
        var stages = $"[Input(20, 8, Role = Sequence)] [Layer(4)] {loss} [Optimizer(Adam)] [Train(Epochs = 1)]";

        var found = Program.Of(Mistake.Network(stages)).Generate().Analyze();

        Assert.Equal(isTaken ? [] : ["NETDSL051"], found.Select(diagnostic => diagnostic.Id));
    }
}
