using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Advice on networks of several outputs looks at each of them as an end.</summary>
public sealed class OutputAdviceTests
{
    [Theory]
    [InlineData("NETDSL300", "var h = x >> Layer(8); return (h >> Layer(1), h >> [|Layer(2)|]);")]
    [InlineData("NETDSL300", "return (x >> Layer(1), x >> Layer(2) >> Dropout(0.1) >> [|Layer(6)|] >> Tanh);")]
    [InlineData("NETDSL107", "return (x >> Layer(1), x >> Layer(3) >> [|Relu|] >> Softmax);")]
    [InlineData("NETDSL107", "return (x >> Layer(3) >> [|Relu|] >> Softmax, x >> Layer(1));")]
    [InlineData("NETDSL105", "return (x >> Layer(3), x >> Layer(1) >> [|Softmax|]);")]
    [InlineData("NETDSL305", "var l = Layer(4); return (x >> l, x >> Tanh >> [|l|]);")]
    public void It_is_given_for_each_output(string id, string body)
    {
        var (code, spans) = Marks.Take(Network(body));

        var found = Assert.Single(Program.Of(code).Generate().AssertClean().Report());

        Assert.Equal((id, Assert.Single(spans)), (found.Id, found.Location.SourceSpan));
    }

    [Theory]
    [InlineData("return (x >> Layer(1), x >> Layer(2));")]
    [InlineData("var h = x >> Layer(8) >> Tanh; return (h >> Layer(1), h >> Layer(1) >> Softplus);")]
    [InlineData("var h = x >> Layer(8) >> Relu; return (h, h >> Layer(3) >> Softmax);")]
    [InlineData("return (x >> Layer(3) >> Softmax, x >> Layer(1) >> Sigmoid);")]
    [InlineData("return (x, x >> Layer(4));")]
    public void Sound_networks_are_silent(string body) =>
        Assert.Empty(Program.Of(Network(body)).Generate().AssertClean().Report().Select(found => found.ToString()));

    private static string Network(string body) =>
        $"[Network, Input(4)] public partial class Net {{ static (Flow a, Flow b) Define(Flow x) {{ {body} }} }}";
}
