using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Advice on calls of the tensor library in the user's own code.</summary>
public sealed class TensorCallAdviceTests
{
    [Theory]
    [InlineData("x.sum([|0|])")]
    [InlineData("torch.sum(x, [|0|])")]
    [InlineData("x.sum([|zero|])")]
    [InlineData("x.sum([|1 - 1|])")]
    [InlineData("torch.sum(x.sum([|type: 0|]), 0L)")]
    [InlineData("torch.zeros(new long[] { 2 }, [|0|])")]
    [InlineData("x.softmax(1, [|0|])")]
    public void Zero_as_element_type(string call)
    {
        var message = Verify("NETDSL150", call);

        Assert.EndsWith("Write the element type by its name, or 0L where a dimension is meant.", message);
    }

    [Theory]
    [InlineData("x.sum(0L)")]
    [InlineData("x.sum(1)")]
    [InlineData("x.sum(-1)")]
    [InlineData("x.sum(new long[] { 0 })")]
    [InlineData("x.sum(0, keepdim: true)")]
    [InlineData("torch.sum(x, 0, false)")]
    [InlineData("x.sum()")]
    [InlineData("x.sum(torch.ScalarType.Byte)")]
    [InlineData("x.sum((torch.ScalarType)0)")]
    [InlineData("Own(x, 0)")]
    public void Dimensions_and_element_types(string call) => Silent("NETDSL150", call);

    [Fact]
    public void Several_in_one_method()
    {
        var found = Program.Of(Code("x.sum(0).add(x.sum(0)).softmax(0)")).Generate().Report();

        Assert.Equal(["NETDSL150", "NETDSL150"], found.Select(diagnostic => diagnostic.Id));
    }

    private static string Verify(string id, string call)
    {
        var (code, spans) = Marks.Take(Code(call));
        var found = Assert.Single(Program.Of(code).Generate().AssertClean().Report());
        Assert.Equal(id, found.Id);
        return Marks.Check(found, code, Assert.Single(spans));
    }

    private static void Silent(string id, string call) =>
        Assert.DoesNotContain(id, Program.Of(Code(call)).Generate().AssertClean().Report().Select(diagnostic => diagnostic.Id));

    private static string Code(string call) =>
        $$"""
            using TorchSharp;

            internal static class Calls
            {
                private const int zero = 0;

                internal static torch.Tensor Of(torch.Tensor x) => {{call}};

                internal static torch.Tensor Zero(torch.Tensor x) => Own(x.sum(zero + 1L), 0);

                private static torch.Tensor Own(torch.Tensor x, torch.ScalarType type) => x.to(type);
            }
            """;
}
