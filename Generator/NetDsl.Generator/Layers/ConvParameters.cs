using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Rendering.CSharp;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary>What convolutions and transposed convolutions have in common.</summary>
internal static class ConvParameters
{
    private static readonly Parameter In = new("in_channels", Card: CardForm.Value, IsPrintedAlone: true);
    private static readonly Parameter Out = new("out_channels", Card: CardForm.Value, IsPrintedAlone: true);
    private static readonly Parameter Kernel = new("kernel_size", "kernel_shape", CardForm.Value);
    private static readonly Parameter Stride = new("stride", "strides", CardForm.NamedUnlessDefault, "stride", 1, FactoryRank: 2);
    private static readonly Parameter Padding = new(
        "padding",
        "pads",
        CardForm.NamedUnlessDefault,
        "padding",
        0,
        IsPrintedIfDefault: false,
        FactoryRank: 3
    );
    private static readonly Parameter Dilation = new(
        "dilation",
        "dilations",
        CardForm.NamedUnlessDefault,
        "dilation",
        1,
        IsPrintedIfDefault: false,
        FactoryRank: 5
    );
    private static readonly Parameter OutputPadding = new(
        "output_padding",
        "output_padding",
        CardForm.NamedUnlessDefault,
        "output padding",
        0,
        IsPrintedIfDefault: false,
        FactoryRank: 4
    );
    private static readonly Parameter Mode = new("padding_mode", IsPrinted: false, FactoryRank: 6);
    private static readonly Parameter GroupCount = new(
        "groups",
        "group",
        CardForm.NamedUnlessDefault,
        "groups",
        1,
        IsPrintedIfDefault: false,
        FactoryRank: 6
    );
    private static readonly Parameter WithBias = new(
        "bias",
        Card: CardForm.WordIfOff,
        Word: "no bias",
        Default: true,
        IsPrintedIfDefault: false,
        FactoryRank: 6
    );

    /// <summary>The arguments of a factory.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="window">The kernel.</param>
    /// <param name="padding">A padding that is not a number; null for the window's.</param>
    /// <param name="outputPadding">The output padding of a transposed convolution; null for a convolution.</param>
    /// <param name="groups">Groups of channels.</param>
    /// <param name="bias">Whether there is a bias.</param>
    public static EquatableArray<Argument> Of(
        int inputs,
        int outputs,
        FittedWindow window,
        ParameterValue? padding,
        int? outputPadding,
        int groups,
        bool bias
    )
    {
        Extent Sizes(IReadOnlyList<int> sizes) => window.Extent(sizes, ExtentForm.Tuple, isTuple: true);
        // TorchSharp's factory has a padding that is a word before the stride.
        var paddingParameter = padding is null ? Padding : Padding with { FactoryRank = 1 };
        return new Argument?[]
        {
            In.Of(inputs),
            Out.Of(outputs),
            Kernel.Of(Sizes(window.Kernel)),
            Stride.Of(Sizes(window.Stride)),
            paddingParameter.Of(padding ?? Sizes(window.Padding)),
            Dilation.Of(Sizes(window.Dilation)),
            outputPadding is { } places ? OutputPadding.Of(Sizes([.. window.Kernel.Select(_ => places)])) : null,
            Mode.Of(new EnumMember(Names.PaddingModes, "Zeros", "zeros")),
            GroupCount.Of(groups),
            WithBias.Of(bias),
        }
            .OfType<Argument>()
            .ToEquatableArray();
    }

    /// <summary>ONNX's operator, with the weights.</summary>
    /// <param name="type">Which one.</param>
    /// <param name="window">The kernel.</param>
    /// <param name="paddingAfter">The padding after the map, which may be more than that before it.</param>
    /// <param name="groups">Groups of channels.</param>
    /// <param name="bias">Whether there is a bias.</param>
    public static OnnxNode Onnx(string type, FittedWindow window, IReadOnlyList<int> paddingAfter, int groups, bool bias) =>
        Node(type, Input, Weight("weight"), bias ? Weight("bias") : null)
            .With(Kernel.Onnx!, window.Kernel)
            .WithUnless(1, Stride.Onnx!, [.. window.Stride])
            .WithUnless(0, Padding.Onnx!, [.. window.Padding, .. paddingAfter])
            .WithUnless(1, Dilation.Onnx!, [.. window.Dilation])
            .With(groups == 1 ? [] : [GroupCount.Of(groups)]);

    /// <summary>Whether the numbers make sense by themselves.</summary>
    public static bool AreValid(int? inputs, int outputs, int groups) =>
        inputs is null or >= 1
        && outputs >= 1
        && groups >= 1
        && outputs % groups == 0
        && inputs.GetValueOrDefault() % groups == 0;

    /// <summary>Reports numbers that make no sense by themselves.</summary>
    public static void Check(int? inputs, int outputs, int groups, Place place, Findings findings)
    {
        findings.AtLeastOne(inputs, place.At("inputs"), Rules.SizeNotPositive, "inputs");
        findings.AtLeastOne(outputs, place.At("outputs"), Rules.SizeNotPositive, "outputs");
        findings.AtLeastOne(groups, place.At("Groups"), Rules.SizeNotPositive, "Groups");
        if (groups < 1)
        {
            return;
        }

        if (inputs >= 1 && inputs % groups != 0)
        {
            AddGroups(inputs.Value, "in", groups, place, findings);
        }
        else if (outputs >= 1 && outputs % groups != 0)
        {
            AddGroups(outputs, "out", groups, place, findings);
        }
    }

    /// <summary>Channels in; null, with a report, where groups do not divide those of the map.</summary>
    public static int? Channels(int? inputs, int outputs, int groups, Shape map, Place place, Findings findings)
    {
        var channels = map[0];
        if (inputs is { } written && written != channels)
        {
            findings.Add(Rules.SizesDiffer, place.At("inputs"), Numbers.Plain(written), Numbers.Plain(channels), "channels");
            return written;
        }

        if (channels % groups != 0)
        {
            AddGroups(channels, "in", groups, place, findings);
            return null;
        }

        return channels;
    }

    private static void AddGroups(int channels, string direction, int groups, Place place, Findings findings)
    {
        findings.Add(
            Rules.GroupsDoNotDivide,
            place.At("Groups"),
            Numbers.Plain(groups),
            $"{Numbers.Plain(channels)} channels {direction}",
            Numbers.Plain(Divisors.Nearest(channels, groups))
        );
    }
}
