using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>Names of outputs that meet names of the generated code, compiled strictly.</summary>
public sealed class OutputNameTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("x")]
    [InlineData("x2")]
    [InlineData("hidden")]
    [InlineData("run")]
    [InlineData("samples")]
    [InlineData("outputs")]
    [InlineData("device")]
    [InlineData("linear1")]
    [InlineData("torch")]
    [InlineData("System")]
    [InlineData("Predict")]
    [InlineData("call")]
    [InlineData("forward")]
    [InlineData("isDisposed")]
    [InlineData("CallParts")]
    [InlineData("Item1")]
    [InlineData("output2")]
    [InlineData("Net")]
    public void Every_name_of_an_element_can_be_that_of_an_output(string name) =>
        Strict.Clean(
            $$"""
            #pragma warning disable CS8981
            [Network, Input(4, 4)]
            partial class Net
            {
                static (Flow @{{name}}, Flow) Define(Flow x)
                {
                    var hidden = x >> Flatten() >> Layer(3) >> Dropout(0.1);
                    return (hidden >> Relu >> Layer(1), hidden);
                }
            }

            static class User
            {
                public static int Use(Net net, TorchSharp.torch.Tensor x) =>
                    net.call(x).@{{name}}.GetHashCode() + net.Predict(new float[16]).@{{name}}.Length;
            }
            """
        );

    [Theory]
    [InlineData("int Predict => 1;")]
    [InlineData("float[] Predict(System.ReadOnlySpan<float> left, int right) => [right];")]
    [InlineData("int NamedOutputs => 1;")]
    [InlineData("void CallParts() { }")]
    [InlineData("int CallParts => 1;")]
    [InlineData("void forward(int x) { }")]
    public void Members_of_the_user_stay(string member)
    {
        Strict.Clean(FunctionalNetworks.Forecast.Replace("private static (", $"internal {member}\n    private static ("));
        Strict.Clean(FunctionalNetworks.Player.Replace("private static (", $"internal {member}\n    private static ("));
    }

    [Theory]
    [InlineData("torch.Tensor [|forward|](torch.Tensor a) => a;", "forward")]
    [InlineData("float[] [|Predict|](System.ReadOnlySpan<float> a) => [];", "Predict")]
    [InlineData(
        "void [|Predict|](System.ReadOnlySpan<float> a, System.Span<float> b) { }",
        "Predict(ReadOnlySpan<float>, Span<float>)"
    )]
    public void A_member_like_a_generated_one_is_reported(string member, string shown) =>
        Assert.Contains(
            $"'{shown}'",
            Mistake.Verify(
                "NETDSL013",
                "using TorchSharp;\n"
                    + FunctionalNetworks
                        .Forecast.Replace("public partial", "partial")
                        .Replace("private static (", $"public {member}\n    private static (")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_user_may_write_the_base_class() =>
        Strict.Clean(WithBase("Forecast", "torch.nn.Module<torch.Tensor, (torch.Tensor mean, torch.Tensor spread)>"));

    [Theory]
    [InlineData("torch.nn.Module<torch.Tensor, torch.Tensor>")]
    [InlineData("torch.nn.Module<torch.Tensor, (torch.Tensor, torch.Tensor, torch.Tensor)>")]
    [InlineData("torch.nn.Module<torch.Tensor, (torch.Tensor mean, int spread)>")]
    [InlineData("torch.nn.Module<torch.Tensor, (torch.Tensor mean, torch.Tensor error)>")]
    [InlineData("torch.nn.Module<torch.Tensor, torch.Tensor, (torch.Tensor mean, torch.Tensor spread)>")]
    public void Another_base_class_is_a_mistake(string other) =>
        Mistake.VerifyAmong("NETDSL003", WithBase("[|Forecast|]", other));

    [Theory]
    [InlineData("[Loss(Mse)]", "(x >> Layer(1), x >> Layer(2))", "NETDSL069")]
    [InlineData("", "(x >> Layer(0), x >> Layer(2))", "NETDSL023")]
    [InlineData("", "(x, x)", "NETDSL008")]
    [InlineData("", "throw null!", "NETDSL093")]
    [InlineData("", "Undefined(x)", null)]
    public void A_faulty_network_has_all_members_that_callers_use(string attributes, string outputs, string? id)
    {
        var generated = Program
            .Of(
                $$"""
                [Network, Input(4, Name = "x")] {{attributes}}
                partial class Net
                {
                    static (Flow mean, Flow) Define(Flow x) => {{outputs}};
                }

                static class User
                {
                    public static int Use(TorchSharp.torch.Tensor x)
                    {
                        using var net = new Net(TorchSharp.torch.CPU, seed: 1);
                        var (mean, other) = net.call(x);
                        var count = net.Predict(new float[4]).mean.Length + net.Predict(new float[4]).output2.Length;
                        net.Predict(new float[4], new float[2]);
                        net.SaveWeights("weights.safetensors");
                        INetwork network = net;
                        return net.forward(x).output2.Equals(mean * other) ? count : network.NamedOutputs.Count;
                    }
                }
                """
            )
            .Generate();

        Assert.Equal(id is null ? [] : [id], generated.Analyze().Select(found => found.Id));
        Assert.Equal(id is null ? ["CS0103"] : [], generated.Compile().Select(found => found.Id));
    }

    /// <summary>With two inputs, also by name.</summary>
    [Fact]
    public void A_faulty_network_of_two_inputs_has_all_members_that_callers_use() =>
        Mistake.Verify(
            "NETDSL064",
            """
            [Network, Input(4, Name = "left")]
            partial class Net
            {
                static (Flow mean, Flow) Define(Flow left, Flow [|right|]) => (left >> Layer(1), right >> Layer(2));
            }

            static class User
            {
                public static int Use(Net net, TorchSharp.torch.Tensor x) =>
                    net.Predict(left: new float[4], right: new float[4]).mean.Length
                    + net.Predict(new float[8]).output2.Length
                    + net.call(x, x).mean.GetHashCode();
            }
            """
        );

    private static string WithBase(string name, string type) =>
        "using TorchSharp;\n"
        + FunctionalNetworks.Forecast.Replace("namespace Weather;\n", "").Replace("class Forecast", $"class {name} : {type}");
}
