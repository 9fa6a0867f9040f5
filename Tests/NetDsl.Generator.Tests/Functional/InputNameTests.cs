using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>Names of inputs that meet names of the generated code, compiled strictly.</summary>
public sealed class InputNameTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("value")]
    [InlineData("x")]
    [InlineData("x2")]
    [InlineData("y")]
    [InlineData("run")]
    [InlineData("samples")]
    [InlineData("outputs")]
    [InlineData("device")]
    [InlineData("batch")]
    [InlineData("linear1")]
    [InlineData("linear1_")]
    [InlineData("torch")]
    [InlineData("System")]
    [InlineData("NetDsl")]
    [InlineData("Modules")]
    [InlineData("Predict")]
    [InlineData("call")]
    [InlineData("forward")]
    [InlineData("isDisposed")]
    [InlineData("randomStream")]
    [InlineData("CallParts")]
    [InlineData("Net")]
    public void Every_name_of_a_parameter_can_be_that_of_an_input(string name) =>
        Strict.Clean(
            $$"""
            #pragma warning disable CS8981
            [Network, Input(4, Name = "{{name}}"), Input(2, 2, Name = "other")]
            [Loss(BceWithLogits), Optimizer(Adam), Train(Epochs = 1)]
            partial class Net
            {
                static Flow Define(Flow other, Flow @{{name}}) =>
                    Concat(other >> Flatten() >> Layer(3), @{{name}} >> Dropout(0.1)) >> Relu >> Layer(1);
            }
            """
        );

    [Theory]
    [InlineData("linear1", "linear1_")]
    [InlineData("torch", "torch_")]
    [InlineData("class", "x")]
    public void Parameters_of_a_block_may_have_any_names(string first, string second) =>
        Strict.Clean(
            $$"""
            #pragma warning disable CS8981
            [Network, Input(4, Name = "{{first}}"), Input(4, Name = "{{second}}")]
            partial class Net
            {
                static Flow Join(Flow @{{first}}, Flow @{{second}}) =>
                    Concat(@{{first}} >> Layer(3), @{{second}}) >> Relu >> Layer(4);

                static Flow Define(Flow @{{first}}, Flow @{{second}}) =>
                    Join(@{{first}}, @{{second}}) * @{{second}} >> Layer(1);
            }
            """
        );

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void A_network_may_have_more_than_two_inputs(int count)
    {
        string[] names = [.. "abcd".Take(count).Select(letter => letter.ToString())];
        var generated = Strict.Clean(
            $$"""
            [Network] {{string.Concat(names.Select(name => $"[Input(2, Name = \"{name}\")] "))}}
            partial class Net
            {
                static Flow Define({{string.Join(", ", names.Select(name => $"Flow {name}"))}}) =>
                    Concat({{string.Join(", ", names)}}) >> Layer(1);
            }
            """
        );
        Assert.Contains(
            $"forward({string.Join(", ", names.Select(name => $"torch.Tensor {name}"))})",
            generated.Snapshot,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("int Predict => 1;")]
    [InlineData("float[] Predict(System.ReadOnlySpan<float> left, int right) => [right];")]
    [InlineData("int Inputs => 1;")]
    [InlineData("void CallParts() { }")]
    [InlineData("int CallParts => 1;")]
    [InlineData("void forward(TorchSharp.torch.Tensor x) { }")]
    public void Members_of_the_user_stay(string member) =>
        Strict.Clean(FunctionalNetworks.Siamese.Replace("private static Flow", $"internal {member}\n    private static Flow"));

    [Theory]
    [InlineData("torch.Tensor [|forward|](torch.Tensor a, torch.Tensor b) => a;", "forward(Tensor, Tensor)")]
    [InlineData(
        "float[] [|Predict|](System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b) => [];",
        "Predict(ReadOnlySpan<float>, ReadOnlySpan<float>)"
    )]
    public void A_member_like_a_generated_one_is_reported(string member, string shown) =>
        Assert.Contains(
            $"'{shown}'",
            Mistake.Verify(
                "NETDSL013",
                "using TorchSharp;\n"
                    + FunctionalNetworks.Siamese.Replace("private static Flow", $"internal {member}\n    private static Flow")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_user_may_write_the_base_class_of_two_inputs() =>
        Strict.Clean(
            "using TorchSharp;\n"
                + FunctionalNetworks.Siamese.Replace(
                    "class Siamese",
                    "class Siamese : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>"
                )
        );

    [Fact]
    public void The_base_class_of_one_input_is_another() =>
        Mistake.VerifyAmong(
            "NETDSL003",
            "using TorchSharp;\n"
                + FunctionalNetworks.Siamese.Replace(
                    "class Siamese",
                    "class [|Siamese|] : torch.nn.Module<torch.Tensor, torch.Tensor>"
                )
        );
}
