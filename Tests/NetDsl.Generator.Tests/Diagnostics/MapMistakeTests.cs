using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Kernels, strides, paddings and groups that no map allows: NETDSL021 to NETDSL027, NETDSL080 to NETDSL083.</summary>
public sealed class MapMistakeTests
{
    [Theory]
    [InlineData(
        "[Input(1, 4, 4)] [Conv(120, [|5|])]",
        "The window of this Conv covers 5 places along the height, and the map [1, 4, 4] has 4 there: nothing comes out. "
            + "Write a smaller kernel, or remove a pool or a stride before it."
    )]
    [InlineData(
        "[Input(1, 6, 4)] [Conv(8, [|5|])]",
        "The window of this Conv covers 5 places along the width, and the map [1, 6, 4] has 4 there: nothing comes out. "
            + "Write a smaller kernel, or remove a pool or a stride before it."
    )]
    [InlineData(
        "[Input(1, 4)] [Conv(8, [|4|], Padding = 1, Dilation = 2)]",
        "The window of this Conv covers 7 (with dilation) places along the length, and the map [1, 4] has 6 with padding there: "
            + "nothing comes out. Write a smaller kernel, or remove a pool or a stride before it."
    )]
    [InlineData(
        "[Input(1, 1, 1)] [MaxPool([|2|])] [Flatten] [Layer(10)]",
        "The window of this MaxPool covers 2 places along the height, and the map [1, 1, 1] has 1 there: nothing comes out. "
            + "Write a smaller kernel, or remove a pool or a stride before it."
    )]
    [InlineData(
        "[Input(1, 5, 1)] [AvgPool([|new[] { 2, 2 }|])] [Conv(9, 9)]",
        "The window of this AvgPool covers 2 places along the width, and the map [1, 5, 1] has 1 there: nothing comes out. "
            + "Write a smaller kernel, or remove a pool or a stride before it."
    )]
    public void A_window_fits_into_the_padded_map(string stages, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL026", Mistake.Network(stages)));

    [Theory]
    [InlineData("[Input(1, 4, 4)] [Conv(8, 6, Padding = 1)]")]
    [InlineData("[Input(1, 3, 3)] [Conv(8, 7, Padding = Same)]")]
    [InlineData("[Input(1, 1, 1)] [MaxPool(2, Padding = 1)]")]
    [InlineData("[Input(1, 1, 1)] [AdaptiveAvgPool(7)]")]
    public void A_window_as_large_as_the_padded_map_fits(string stages) =>
        Assert.Empty(Program.Of(Mistake.Network(stages)).Generate().Analyze());

    [Theory]
    [InlineData(
        "[Input(24, 8, 8)] [Conv(32, 3, [|Groups = 32|])]",
        "32 groups do not divide 24 channels in: every group has equally many. Write a divisor, such as 24, or other channels."
    )]
    [InlineData(
        "[Input(3, 8, 8)] [Conv(32, 3, [|Groups = 3|])]",
        "3 groups do not divide 32 channels out: every group has equally many. Write a divisor, such as 2, or other channels."
    )]
    [InlineData(
        "[Input(3, 8, 8)] [Conv(3, 32, 3, [|Groups = 2|])]",
        "2 groups do not divide 3 channels in: every group has equally many. Write a divisor, such as 1, or other channels."
    )]
    public void Groups_divide_the_channels(string stages, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL027", Mistake.Network(stages)));

    [Theory]
    [InlineData("Stride = 2, [|Padding = Same|]", "Padding = 1.")]
    [InlineData("[|Padding = Same|], Stride = new[] { 1, 2 }, Dilation = 2", "Padding = 2.")]
    public void Same_is_for_a_stride_of_1(string arguments, string end) =>
        Assert.Equal(
            "Padding = Same keeps the size of the map, and a stride above 1 does not. PyTorch refuses the two together. "
                + $"Write the padding as a number, such as {end}",
            Mistake.Verify("NETDSL080", Mistake.Network($"[Input(3, 8, 8)] [Conv(16, 3, {arguments})]"))
        );

    [Fact]
    public void Same_of_a_kernel_that_is_not_square() =>
        Assert.EndsWith(
            "such as Padding = new[] { 1, 2 }.",
            Mistake.Verify(
                "NETDSL080",
                Mistake.Network("[Input(3, 8, 8)] [Conv(16, new[] { 3, 5 }, Stride = 2, [|Padding = Same|])]")
            )
        );

    [Theory]
    [InlineData("MaxPool(2, [|Padding = 2|])", "2 is more than half the kernel 2", "Write 1 or less.")]
    [InlineData("AvgPool(3, [|Padding = new[] { 1, 2 }|])", "2 is more than half the kernel 3", "Write 1 or less.")]
    [InlineData("MaxPool(2, Padding = 1, [|Dilation = 9|])", "dilation 9 is more than the height 8", "Write 8 or less.")]
    [InlineData("MaxPool(1, [|Padding = 1|])", "1 is more than half the kernel 1", "Write 0 or less.")]
    public void The_padding_of_a_pool_is_at_most_half_its_kernel(string pool, string what, string end)
    {
        var message = Mistake.Verify("NETDSL081", Mistake.Network($"[Input(3, 8, 8)] [{pool}]"));

        Assert.Contains(what, message);
        Assert.EndsWith(end, message);
    }

    [Theory]
    [InlineData(
        "[Input(3, 8, 8)] [Conv(8, 3, [|Stride = new[] { 1, 2, 2 }|])]",
        "'Stride' takes a whole number, or two for height and width, and gets 3 numbers. Write 2, or new[] { 2, 1 }."
    )]
    [InlineData(
        "[Input(3, 8, 8)] [Conv(8, 3, [|Padding = 1.5|])]",
        "'Padding' takes a whole number, or two for height and width, and gets something else. Write 2, or new[] { 2, 1 }."
    )]
    [InlineData(
        "[Input(3, 8, 8)] [Conv(8, 3, [|Padding = (PaddingKind)7|])]",
        "'Padding' takes a whole number, or two for height and width, and gets something else. Write 2, or new[] { 2, 1 }."
    )]
    [InlineData(
        "[Input(3, 8, 8)] [MaxPool(3, [|Padding = Same|])]",
        "'Padding' takes a whole number, or two for height and width, and gets something else. Write 2, or new[] { 2, 1 }."
    )]
    [InlineData(
        "[Input(3, 8, 8)] [MaxPool([|new int[0]|])]",
        "'kernel' takes a whole number, or two for height and width, and gets something else. Write 2, or new[] { 2, 1 }."
    )]
    [InlineData(
        "[Input(3, 8)] [Conv(8, 3, [|Dilation = new[] { 1, 2 }|])]",
        "'Dilation' takes one number on [3, 8], which has only a length, and gets 2 numbers. Write 1."
    )]
    [InlineData(
        "[Input(3, 8, 8)] [Upsample([|new[] { 2, 2, 2 }|])]",
        "'scale' takes a whole number, or two for height and width, and gets 3 numbers. Write 2, or new[] { 2, 1 }."
    )]
    [InlineData(
        "[Input(3, 8)] [Upsample([|new[] { 2, 3 }|])]",
        "'scale' takes one number on [3, 8], which has only a length, and gets 2 numbers. Write 2."
    )]
    [InlineData(
        "[Input(3, 8)] [AdaptiveAvgPool([|new[] { 4, 4 }|])]",
        "'size' takes one number on [3, 8], which has only a length, and gets 2 numbers. Write 4."
    )]
    public void Sizes_are_one_number_or_two(string stages, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL083", Mistake.Network(stages)));

    [Theory]
    [InlineData("Conv([|0|], 3)", "The value 0 for outputs is too small. Write 1 or more.")]
    [InlineData("Conv([|-1|], 8, 3)", "The value -1 for inputs is too small. Write 1 or more.")]
    [InlineData("Conv(8, [|0|])", "The value 0 for kernel is too small. Write 1 or more.")]
    [InlineData("Conv(8, [|new[] { 3, 0 }|])", "The value 0 for kernel is too small. Write 1 or more.")]
    [InlineData("Conv(8, 3, [|Stride = 0|])", "The value 0 for Stride is too small. Write 1 or more.")]
    [InlineData("Conv(8, 3, [|Dilation = -2|])", "The value -2 for Dilation is too small. Write 1 or more.")]
    [InlineData("Conv(8, 3, [|Groups = 0|])", "The value 0 for Groups is too small. Write 1 or more.")]
    [InlineData("Conv(8, 3, [|Padding = -1|])", "The value -1 for Padding is too small. Write 0 or more.")]
    [InlineData("MaxPool([|0|])", "The value 0 for kernel is too small. Write 1 or more.")]
    [InlineData("AvgPool(2, [|Stride = 0|])", "The value 0 for Stride is too small. Write 1 or more.")]
    [InlineData("AdaptiveAvgPool([|0|])", "The value 0 for size is too small. Write 1 or more.")]
    public void Sizes_are_large_enough(string stage, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL023", Mistake.Network($"[Input(3, 8, 8)] [{stage}] [Flatten] [Layer(10)]")));

    [Theory]
    [InlineData(
        "[Input(30, 8, 8)] [GroupNorm([|8|])]",
        "8 groups do not divide 30 channels: every group is normalised over equally many. Write a divisor, such as 6."
    )]
    [InlineData(
        "[Input(7, 3)] [GroupNorm([|int.MaxValue|])]",
        "2147483647 groups do not divide 7 channels: every group is normalised over equally many. Write a divisor, such as 7."
    )]
    public void Groups_of_a_normalisation_divide_the_channels(string stages, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL082", Mistake.Network(stages)));

    [Theory]
    [InlineData("Stride = 2, [|OutputPadding = 2|]", "Write 1 or less.")]
    [InlineData("Stride = 2, Dilation = 3, [|OutputPadding = 3|]", "Write 2 or less.")]
    [InlineData("[|OutputPadding = 1|]", "Write 0 or less.")]
    public void Output_padding_is_below_the_stride_or_the_dilation(string arguments, string end) =>
        Assert.EndsWith(
            end,
            Mistake.Verify("NETDSL084", Mistake.Network($"[Input(3, 8, 8)] [ConvTranspose(4, 3, {arguments})]"))
        );

    [Fact]
    public void The_padding_of_a_transposed_convolution_leaves_something() =>
        Assert.Equal(
            "The padding 2 is cut off on both sides of the height, which has 3 places: nothing is left. Write 1 or less.",
            Mistake.Verify("NETDSL085", Mistake.Network("[Input(3, 1, 5)] [ConvTranspose(4, 3, [|Padding = 2|])]"))
        );

    [Theory]
    [InlineData("[Input(3, 4, 9)] [Pad([|4|], Mode = Reflect)]", "4 places cannot be reflected along the height, which has 4")]
    [InlineData(
        "[Input(3, 9, 4)] [Pad(1, [|Right = 5|], Mode = Reflect)]",
        "5 places cannot be reflected along the width, which has 4"
    )]
    [InlineData("[Input(3, 1)] [Pad([|1|], Mode = Reflect)]", "1 places cannot be reflected along the length, which has 1")]
    public void Reflected_places_are_fewer_than_the_map_has(string stages, string start) =>
        Assert.StartsWith(start, Mistake.Verify("NETDSL086", Mistake.Network(stages)));

    [Fact]
    public void A_value_is_for_padding_with_a_number() =>
        Mistake.Verify("NETDSL030", Mistake.Network("[Input(3, 8, 8)] [Pad(1, Mode = Reflect, [|Value = 1|])]"));

    [Fact]
    public void A_length_has_no_top() =>
        Assert.Contains(
            "such a map has only a length, with Left and Right",
            Mistake.Verify("NETDSL030", Mistake.Network("[Input(3, 8)] [Pad([|Top = 1|])]"))
        );

    [Theory]
    [InlineData("[Pad([|-1|])]", "The value -1 for size is too small. Write 0 or more.")]
    [InlineData("[Pad([|Left = -1|])]", "The value -1 for Left is too small. Write 0 or more.")]
    [InlineData("[GroupNorm([|0|])]", "The value 0 for groups is too small. Write 1 or more.")]
    [InlineData("[Upsample([|0|])]", "The value 0 for scale is too small. Write 1 or more.")]
    [InlineData("[Upsample([|new[] { 2, -1 }|])]", "The value -1 for scale is too small. Write 1 or more.")]
    [InlineData("[ConvTranspose(4, 2, [|OutputPadding = -1|])]", "The value -1 for OutputPadding is too small. Write 0 or more.")]
    public void Sizes_of_other_stages_are_large_enough(string stage, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL023", Mistake.Network($"[Input(3, 8, 8)] {stage} [Flatten]")));

    [Theory]
    [InlineData("[Upsample(2, [|AlignCorners = true|])]")]
    [InlineData("[Upsample(2, Mode = Nearest, [|AlignCorners = false|])]")]
    public void Corners_are_aligned_where_places_are_interpolated(string stage) =>
        Assert.Contains(
            "it repeats places and interpolates nothing",
            Mistake.Verify("NETDSL030", Mistake.Network($"[Input(3, 8, 8)] {stage}"))
        );

    [Theory]
    [InlineData("[Pad(1, [|Mode = (PadKind)9|])]", "Number, Reflect, Replicate")]
    [InlineData("[Upsample(2, [|Mode = (UpsampleKind)9|])]", "Nearest, Linear")]
    public void A_number_that_is_no_mode_is_reported(string stage, string modes) =>
        Assert.Contains(modes, Mistake.Verify("NETDSL033", Mistake.Network($"[Input(3, 8, 8)] {stage}")));

    [Fact]
    public void Written_channels_are_those_that_come() =>
        Assert.Equal(
            "This layer takes 1 channels and gets 3 from the stage before it: its weights cannot be applied to them. "
                + "Write 3, or leave the input size out.",
            Mistake.Verify("NETDSL021", Mistake.Network("[Input(3, 8, 8)] [Conv([|1|], 8, 3)] [Flatten] [Layer(10)]"))
        );

    [Theory]
    [InlineData("[[|Conv(8, 3)|]] [Flatten] [Layer(10)]")]
    [InlineData("[[|MaxPool(2)|]] [Flatten] [Layer(10)]")]
    [InlineData("[[|GlobalAveragePool|]] [Layer(10)]")]
    [InlineData("[[|Upsample(2)|]] [Conv(8, 3)]")]
    public void The_first_stage_over_a_map_needs_an_input(string stages) =>
        Assert.EndsWith(
            "Write [Input(1, 28, 28)] above it: channels, height, width.",
            Mistake.Verify("NETDSL020", Mistake.Network(stages))
        );

    [Theory]
    [InlineData(
        "[Input(784)] [[|Conv(8, 3)|]] [MaxPool(2)]",
        "Conv takes [N, channels, length] or [N, channels, height, width] but gets [N, 784]. "
            + "Remove the [Flatten] before it, or declare the input as a map, such as [Input(1, 28, 28)]."
    )]
    [InlineData(
        "[Input(20, 8, Role = Sequence)] [[|MaxPool(2)|]]",
        "MaxPool takes [N, channels, length] or [N, channels, height, width] but gets [N, 20, 8]. "
            + "Write channels first and leave Role out: [Input(channels, length)]."
    )]
    [InlineData(
        "[Input(1, 3, 8, 8)] [[|GlobalAveragePool|]]",
        "GlobalAveragePool takes [N, channels, length] or [N, channels, height, width] but gets [N, 1, 3, 8, 8]. "
            + "Remove the dimensions of size 1, or put two dimensions into one, in [Input]."
    )]
    [InlineData(
        "[Input(784)] [[|Upsample(2)|]]",
        "Upsample takes [N, channels, length] or [N, channels, height, width] but gets [N, 784]. "
            + "Remove the [Flatten] before it, or declare the input as a map, such as [Input(1, 28, 28)]."
    )]
    [InlineData(
        "[Input(20, 8, Role = Sequence)] [[|GroupNorm(4)|]]",
        "GroupNorm takes [N, channels, length] or [N, channels, height, width] but gets [N, 20, 8]. "
            + "Write channels first and leave Role out: [Input(channels, length)]."
    )]
    [InlineData(
        "[Input(8)] [Dropout([|Channels = true|])]",
        "Dropout of channels takes [N, channels, length] or [N, channels, height, width] but gets [N, 8]. "
            + "Remove the [Flatten] before it, or declare the input as a map, such as [Input(1, 28, 28)]."
    )]
    public void Stages_over_maps_take_maps(string stages, string message) =>
        Assert.Equal(message, Mistake.Verify("NETDSL022", Mistake.Network(stages)));

    [Fact]
    public void A_dense_layer_takes_no_map_of_a_convolution() =>
        Assert.Equal(
            "Layer takes [N, features] but gets [N, 8, 6, 6]. "
                + "Write [Flatten] before this layer: it makes 288 features of each sample.",
            Mistake.Verify("NETDSL022", Mistake.Network("[Input(1, 8, 8)] [Conv(8, 3)] [[|Layer(10)|]]"))
        );
}
