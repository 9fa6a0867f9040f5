using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>
/// Mistakes put into published networks, across the borders of blocks. Each is certainly wrong, and is reported with these rules
/// alone.
/// </summary>
public sealed class FunctionalMutationTests
{
    /// <summary>The network, what is written, what is written instead, and the rules that report it.</summary>
    public static TheoryData<string, string, string, string> Mutants { get; } =
        new()
        {
            // A linear layer follows a linear layer: one ends a block, the other begins what is after it.
            {
                "Wide and deep",
                "Concat(x, x >> Layer(64) >> Relu >> Layer(32) >> Relu) >> Layer(10)",
                "x >> Hidden() >> Layer(10); private static Stage Hidden() => Layer(64) >> Relu >> Layer(32)",
                "NETDSL110"
            },
            // Softmax at the end of the last block, before a loss that has its own.
            {
                "Residual-44",
                ">> Layer(10);",
                ">> Head(10); private static Stage Head(int classes) => Layer(classes) >> Softmax;",
                "NETDSL100"
            },
            // A ReLU at the end of the last block.
            {
                "ResNet-18",
                ">> Layer(1000, init: InitKind.Default).Named(\"fc\");",
                ">> Head(1000); private static Stage Head(int classes) => Layer(classes, init: InitKind.Default) >> Relu;",
                "NETDSL106"
            },
            // A shortcut that is missing where the shape changes.
            { "Residual-44", "stride == 1 ? Identity : Blocks.Unit(width, kernel: 1, stride: stride)", "Identity", "NETDSL092" },
            // A shortcut of another stride than the body's.
            { "Residual-44", "kernel: 1, stride: stride)", "kernel: 1)", "NETDSL092" },
            { "ResNet-18", "Conv(width, 1, stride: stride, bias: false)", "Conv(width, 1, bias: false)", "NETDSL092" },
            // A shortcut of other channels.
            {
                "ResNet-18",
                "Conv(width, 1, stride: stride, bias: false)",
                "Conv(width + 1, 1, stride: stride, bias: false)",
                "NETDSL092"
            },
            // One branch with a stride, or without its padding.
            { "Inception", "MaxPool(3, stride: 1, padding: 1)", "MaxPool(3, stride: 2, padding: 1)", "NETDSL092" },
            { "Inception", "MaxPool(3, stride: 1, padding: 1)", "MaxPool(3, stride: 1)", "NETDSL092" },
            { "U-Net", "ConvTranspose(width, 2, stride: 2)", "ConvTranspose(width, 2)", "NETDSL092" },
            // A gate of too few channels.
            { "Squeeze and excitation", "Conv(width, 1) >> Sigmoid", "Conv(width / 2, 1) >> Sigmoid", "NETDSL092" },
            // Channels that are stated and wrong.
            { "U-Net", ">> Conv(1, 1);", ">> Conv(32, 1, 1);", "NETDSL021" },
            // Groups that do not divide the channels.
            { "MobileNetV2's blocks", "groups: groups, bias", "groups: groups + 1, bias", "NETDSL027" },
            // A bias before normalisation, within each block.
            { "Residual-44", "padding: kernel / 2, bias: false", "padding: kernel / 2", "NETDSL301" },
            // Two functions in a row where blocks meet.
            { "Residual-44", ">> Repeat(7, Block(8))", ">> Relu >> Repeat(7, Block(8))", "NETDSL111" },
            // A level of the U-Net that is left out on the way up: it is dropped, or what is beside it has another size.
            { "U-Net", "Up(Up(Up(bottom, three, 64), two, 32), one, 16)", "Up(Up(three, two, 32), one, 16)", "NETDSL094" },
            { "U-Net", "Up(Up(Up(bottom, three, 64), two, 32), one, 16)", "Up(Up(bottom, two, 32), one, 16)", "NETDSL092" },
        };

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_mistake_is_reported(string network, string from, string to, string rules)
    {
        var original = PublishedFunctionalNetworks.All[network].Code;
        Assert.Contains(from, original, StringComparison.Ordinal);
        var found = Program.Of(original.Replace(from, to, StringComparison.Ordinal)).Generate().Report();

        Assert.Equal(rules, string.Join(", ", found.Select(each => each.Id).Distinct()));
    }
}
