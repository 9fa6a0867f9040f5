using System.Globalization;

namespace NetDsl.Oracle.Tests;

/// <summary>Where the engines are known to differ. What the embedded engine has is what PyTorch has, unless the comment says that
/// it refuses on purpose. A test fails when the engines agree: then TorchSharp has been corrected, and the kinds that exclude the
/// case for this reason (their "deviation") can include it.</summary>
public class DeviationTests
{
    private const string Refused = "refused";

    /// <summary>What the embedded engine makes of each pinned case; numbers are PyTorch 1.13.1's, to six digits.</summary>
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["GroupNorm leaves its parameters as they lie in memory"] = "1 1 1 0 0 0",
        ["the output padding of columns is that of rows"] = "4 5",
        ["xavier_normal_ draws uniform numbers"] = "0.418276 0.168818 0.0390081 0.392956 -0.28581 -0.10507",
        ["trunc_normal_ takes the deviation for the mean"] = "0.834757 -0.234336 0.0309571 0.773172",
        ["initialisers ignore their generator"] = "0.757632 0.279311",
        ["RAdam multiplies by the rate twice"] = "-1.36028",
        ["SGD grows weights when it maximises"] = "0.95",
        ["torch.div ignores the rounding mode"] = "0 0 1 1",
        ["var of all elements ignores unbiased"] = "1.25",
        ["the gradient of std with an empty list of dimensions"] = "-0.387298 -0.129099 0.129099 0.387298",
        ["equal compares element by element"] = "1",
        ["a batch of one is normalised"] = Refused,
        ["full of a truth value"] = "1 1",
        ["buffers that are not saved are not listed"] = "1",
        ["names with dots are taken"] = Refused,
        ["nll_loss of one sample"] = "-2",
        ["a linear layer without inputs"] = "",
        ["round of whole numbers"] = "3",
        ["a number minus the least whole number"] = "9.22337E+18",
        ["a result stops to require a gradient"] = Refused,
        ["a gradient of another shape is set"] = Refused,
        ["backward with a gradient of another shape"] = Refused,
        ["zero_ has no gradient"] = "0",
        // On purpose: PyTorch's gradient belongs to these numbers. Its result is 0 0 1, but for images it is this one.
        ["a sequence keeps its size by a factor above 1"] = "0 1 2",
        // On purpose: a forgotten number is a mistake.
        ["numbers that a shape has no room for"] = Refused,
        // On purpose: PyTorch warns and broadcasts, which turns [32, 1] with [32] into a mean over 1024 differences.
        ["a loss broadcasts its target"] = Refused,
        // Results of the embedded engine are row-major.
        ["clone keeps the order of the memory"] = "True",
        // On purpose: the embedded engine does not record what is done to a view in place.
        ["a view is changed in place"] = Refused,
    };

    public static TheoryData<string> Pinned => [.. Engines.Kinds.Values.Where(kind => kind.IsPinned).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Pinned))]
    public void The_engines_still_differ(string kind)
    {
        var item = Engines.Embedded.Draw(kind, new Draw(1));
        var (own, real) = (Engines.Embedded.Run(item), Engines.Real.Run(item));
        Assert.Equal(Expected[kind], Text(own));
        Assert.True(
            new Judge(Engines.Embedded, Engines.Real).Compare(item).Difference is not null,
            $"TorchSharp now has what PyTorch has, {Text(real)}: strike the case here, and the reason where cases are "
                + "excluded for it."
        );
    }

    private static string Text(Outcome outcome) =>
        outcome.Refusal is not null
            ? Refused
            : string.Join(
                ' ',
                outcome
                    .Results.SelectMany(value =>
                        value
                            .Floats.Select(number => number.ToString("G6", CultureInfo.InvariantCulture))
                            .Concat(value.Longs.Select(number => number.ToString(CultureInfo.InvariantCulture)))
                    )
                    .Concat(outcome.Results.Count > 0 ? [] : outcome.Facts)
            );
}
