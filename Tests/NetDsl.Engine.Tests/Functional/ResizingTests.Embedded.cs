using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>What TorchSharp resizes and the embedded engine refuses.</summary>
public sealed class ResizingTests
{
    [Theory]
    [InlineData(InterpolationMode.Bicubic)]
    [InlineData(InterpolationMode.Trilinear)]
    [InlineData(InterpolationMode.Area)]
    [InlineData(InterpolationMode.NearestExact)]
    public void Other_modes_need_TorchSharp(InterpolationMode mode) =>
        Refused.With<NotSupportedException>(
            () => F.interpolate(ones(1, 1, 2, 2), null, [2, 2], mode),
            $"the modes Nearest, Linear and Bilinear, not {mode}",
            "-p:Torch=TorchSharp"
        );

    [Fact]
    public void Antialias_needs_TorchSharp() =>
        Refused.With<NotSupportedException>(
            () => F.interpolate(ones(1, 1, 2, 2), [1, 1], mode: InterpolationMode.Bilinear, antialias: true),
            "no antialias",
            "-p:Torch=TorchSharp"
        );

    [Fact]
    public void Maps_of_three_dimensions_need_TorchSharp() =>
        Refused.With<NotSupportedException>(
            () => nn.Upsample(null, [2, 2, 2]).call(ones([1, 1, 2, 2, 2])),
            "[1, 1, 2, 2, 2]",
            "-p:Torch=TorchSharp"
        );
}
