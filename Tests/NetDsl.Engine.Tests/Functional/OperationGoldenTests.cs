using NetDsl.Engine.Tests.Goldens;
using NetDsl.Engine.Tests.Modules;
using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>Every operation against PyTorch: results, and gradients where there are any.</summary>
public partial class OperationGoldenTests
{
    // Float32 has a relative step of 6e-8. Results differ by the order of sums and by the last places of exp, log and the like: a
    // few steps of the largest number involved, which for sums of some tens of terms stays well below these bounds.
    private const double Relative = 1e-5;
    private const double Absolute = 2e-6;

    private static readonly IReadOnlyDictionary<string, GoldenCase> Cases = GoldenFile.Read("ops.json").ToDictionary(c => c.Name);

    // With an empty list of dimensions libtorch 2.10 divides their gradients by nothing: OperationGoldenTests.TorchSharp.cs.
    public static TheoryData<string> Names => [.. Cases.Keys.Where(name => UnderTest.IsEmbedded || !Spreads.Contains(name))];

    private static readonly string[] Spreads = ["std [2,3,4] all", "var [2,3,4] all"];

    [Theory]
    [MemberData(nameof(Names))]
    public void As_PyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var c = Cases[name];
        var strided = c.Settings["strided"].EnumerateArray().Select(value => value.GetInt32()).ToHashSet();
        var keys = c.Inputs.Keys.Where(key => key != "grad_y").Order(StringComparer.Ordinal).ToArray();
        var leaves = new Tensor[keys.Length];
        var operands = new Tensor[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            leaves[i] = Make(c.Inputs[keys[i]]);
            if (c.Outputs.ContainsKey("grad_" + keys[i]))
            {
                leaves[i].requires_grad = true;
            }

            operands[i] = strided.Contains(i) ? leaves[i].transpose(0, -1).contiguous().transpose(0, -1) : leaves[i];
        }

        var y = Operations.Run(c, operands);

        AssertClose(c.Outputs["y"], y, "y");
        if (!c.Inputs.TryGetValue("grad_y", out var gradient))
        {
            return;
        }

        Assert.True(y.requires_grad);
        y.backward([Make(gradient)]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (c.Outputs.TryGetValue("grad_" + keys[i], out var expected))
            {
                AssertClose(expected, leaves[i].grad ?? zeros_like(leaves[i]), "grad_" + keys[i]);
            }
        }
    }

    internal static Tensor Make(GoldenTensor golden) =>
        golden.Dtype switch
        {
            "float32" => tensor(golden.Floats, golden.Shape),
            "int64" => tensor(golden.Longs, golden.Shape),
            _ => tensor(Array.ConvertAll(golden.Data, value => value != 0), golden.Shape),
        };

    private static void AssertClose(GoldenTensor expected, Tensor actual, string what)
    {
        Assert.Equal(expected.Shape, actual.shape);
        Assert.Equal(
            expected.Dtype,
            actual.dtype switch
            {
                ScalarType.Float32 => "float32",
                ScalarType.Int64 => "int64",
                _ => "bool",
            }
        );
        var values = actual.to(ScalarType.Float32).Floats();
        for (var i = 0; i < values.Length; i++)
        {
            var wanted = expected.Floats[i];
            var near = wanted.Equals(values[i]) || Math.Abs(wanted - values[i]) <= Absolute + (Relative * Math.Abs(wanted));
            Assert.True(near, $"{what}[{i}]: PyTorch has {wanted:G9}, the engine {values[i]:G9}.");
        }
    }
}
