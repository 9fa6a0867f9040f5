using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>What the layers of image networks refuse.</summary>
public class ImageLayerTests
{
    [Fact]
    public void What_does_not_fit_is_refused()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, 4, 5, 5);
        Refused.With<ArgumentException>(() => F.group_norm(x, 3), "3 groups do not divide the 4 channels", "[1, 4, 5, 5]");
        Refused.With<ArgumentException>(() => F.group_norm(x, 2, ones(2), ones(2)), "weight is [2]", "it must be [4]");
        Refused.With<ArgumentException>(() => nn.GroupNorm(2, 4).call(ones(3, 4)), "[N, C, …]", "not [3, 4]");
        Refused.With<ArgumentException>(() => F.prelu(x, ones(3)), "weight [3]", "4 channels", "[1, 4, 5, 5]");
        Refused.With<ArgumentException>(() => nn.ReflectionPad2d(5).call(x), "5 and 5 do not fit the 5 elements of dimension 3");
        Refused.With<ArgumentException>(() => nn.ReplicationPad2d(1).call(ones(5, 5)), "[C, H, W]", "[5, 5]");
        Refused.With<ArgumentException>(() => F.pad(x, (-3, -3)), "cut more off than the 5 elements of dimension 3");
        Refused.With<ArgumentException>(() => F.pad(x, [1, 1, 1]), "two numbers for each padded dimension", "not 3");
        Refused.With<ArgumentException>(() => F.pad(x, (1, 1), TorchSharp.PaddingModes.Reflect, 2), "has no value");
        Refused.With<ArgumentException>(() => F.conv_transpose2d(x, ones(3, 2, 3, 3)), "4 channels", "is for 3");
        Refused.With<ArgumentException>(() => F.conv_transpose2d(x, ones(4, 2, 3, 3), ones(3)), "it must be [2]");
        Refused.With<ArgumentException>(
            () => F.conv_transpose2d(x, ones(4, 2, 3, 3), output_padding: [1]),
            "output padding [1, 1]",
            "smaller than the stride [1, 1]"
        );
        Refused.With<ArgumentException>(() => F.conv_transpose2d(x, ones(4, 2, 1, 1), padding: [3]), "would have -1 elements");
        Refused.With<ArgumentException>(
            () => nn.ConvTranspose2d(4, 1, 2, 2).forward(x, [10, 12]),
            "[10, 12] is not possible",
            "[10, 10] elements"
        );
        Refused.With<ArgumentException>(() => nn.ConvTranspose2d(4, 3, 2, groups: 2).call(x), "does not divide 4 inputs and 3");
    }

    [Fact]
    public void What_cannot_be_resized_is_refused()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, 2, 4, 5);
        Refused.With<ArgumentException>(() => F.interpolate(x), "size or scale_factor", "one of the two");
        Refused.With<ArgumentException>(() => F.interpolate(x, [8, 10], [2, 2]), "size or scale_factor", "not both");
        Refused.With<ArgumentException>(() => F.interpolate(x, [8]), "size has 2 numbers", "[1, 2, 4, 5]", "not 1");
        Refused.With<ArgumentException>(() => nn.Upsample(null, [2]).call(x), "scale_factor has 2 numbers", "not 1");
        Refused.With<ArgumentException>(() => F.interpolate(x, [8, 0]), "dimension 3 of [1, 2, 4, 5] would have 0");
        Refused.With<ArgumentException>(() => F.interpolate(x, null, [0.2, 1]), "dimension 2 of [1, 2, 4, 5] would have 0");
        Refused.With<ArgumentException>(() => F.interpolate(x, null, [1, double.NaN]), "would have");
        Refused.With<ArgumentException>(
            () => F.interpolate(x, null, [2, 2], InterpolationMode.Linear),
            "the mode Linear takes [N, C, L], not [1, 2, 4, 5]"
        );
        Refused.With<ArgumentException>(
            () => nn.Upsample(null, [2], UpsampleMode.Bilinear).call(ones(1, 2, 4)),
            "the mode Bilinear takes [N, C, H, W], not [1, 2, 4]"
        );
        Refused.With<ArgumentException>(() => F.interpolate(ones(4, 5), null, [2]), "[N, C, L] or [N, C, H, W], not [4, 5]");
        Refused.With<ArgumentException>(() => F.interpolate(ones(1, 0, 4), null, [2]), "[1, 0, 4] has no elements");
        Refused.With<ArgumentException>(
            () => F.interpolate(x, null, [2, 2], align_corners: false),
            "the mode Nearest repeats places"
        );
        Refused.With<ArgumentException>(
            () => F.interpolate(x, null, [2, 2], antialias: true),
            "for the modes Bilinear and Bicubic"
        );
    }
}
