using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>Whole numbers have no infinity: a rounded quotient by 0 is refused in every form, and nothing is written.</summary>
public class DivisionByZeroTests
{
    public static TheoryData<string> Forms() => [.. Quotients.Keys];

    private static readonly Dictionary<string, Func<Tensor, RoundingMode, Tensor>> Quotients = new()
    {
        ["number"] = (x, mode) => x.div(0, mode),
        ["scalar tensor"] = (x, mode) => x.div(tensor(0L), mode),
        ["one of several"] = (x, mode) => x.div(tensor([1L, 0L]), mode),
        ["truth value"] = (x, mode) => x.div(tensor([true, false]), mode),
        ["in place, number"] = (x, mode) => x.div_(0, mode),
        ["in place, tensor"] = (x, mode) => x.div_(tensor([1L, 0L]), mode),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Rounded_quotients_of_whole_numbers(string form)
    {
        using var scope = NewDisposeScope();
        foreach (var mode in new[] { RoundingMode.floor, RoundingMode.trunc })
        {
            var x = tensor([7L, -7L]);
            Assert.ThrowsAny<Exception>(() => Quotients[form](x, mode));
        }
    }

    [Fact]
    public void Other_quotients_have_an_infinity()
    {
        using var scope = NewDisposeScope();
        float[] expected = [float.PositiveInfinity, float.NegativeInfinity, float.NaN];

        Assert.Equal(expected, tensor([7L, -7L, 0L]).div(0).data<float>().ToArray());
        Assert.Equal(expected, (tensor([7L, -7L, 0L]) / tensor(0L)).data<float>().ToArray());
        Assert.Equal(expected, tensor([7f, -7f, 0f]).div(0, RoundingMode.trunc).data<float>().ToArray());
        Assert.Equal(expected, tensor([7f, -7f, 0f]).div(tensor(0f), RoundingMode.floor).data<float>().ToArray());
    }
}
