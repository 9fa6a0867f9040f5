using NetDsl.Generator.Rendering.CSharp;

namespace NetDsl.Generator.Tests.Recompilation;

/// <summary>Names of the user that meet names of the generated code, compiled strictly.</summary>
public sealed class AwkwardNamesTests
{
    private const string Training = "[Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(Epochs = 2)]";

    [Theory]
    [InlineData("@class")]
    [InlineData("record1")]
    [InlineData("@record")]
    [InlineData("@partial")]
    [InlineData("@await")]
    [InlineData("Ünïcode")]
    [InlineData("_")]
    [InlineData("Network")]
    [InlineData("Linear")]
    [InlineData("Tensor")]
    [InlineData("torch")]
    [InlineData("System")]
    [InlineData("TorchSharp")]
    [InlineData("@global")]
    [InlineData("Fit")]
    [InlineData("Evaluate")]
    [InlineData("Predict")]
    [InlineData("Summary")]
    [InlineData("SaveWeights")]
    [InlineData("LoadWeights")]
    [InlineData("ToString")]
    [InlineData("train")]
    [InlineData("call")]
    [InlineData("state_dict")]
    [InlineData("randomStream")]
    [InlineData("fit")]
    [InlineData("part")]
    [InlineData("state")]
    [InlineData("stream")]
    [InlineData("SaveState")]
    [InlineData("linear1")]
    public void Class_names(string name)
    {
        Strict.Clean(
            $"#pragma warning disable CS8981\nnamespace Sample;\n[Network] [Layer(4, 2)] {Training} partial class {name};"
        );
        Strict.Clean(
            "#pragma warning disable CS8981\nnamespace Sample;\n"
                + $"partial class {name} {{ [Network] [Layer(4, 2)] {Training} partial class Net; }}"
        );
    }

    [Theory]
    [InlineData("class")]
    [InlineData("this")]
    [InlineData("field")]
    [InlineData("x")]
    [InlineData("device")]
    [InlineData("seed")]
    [InlineData("value")]
    [InlineData("options")]
    [InlineData("data")]
    [InlineData("batch")]
    [InlineData("permutation")]
    [InlineData("weights")]
    [InlineData("tensor")]
    [InlineData("entry")]
    [InlineData("path")]
    [InlineData("order")]
    [InlineData("global")]
    [InlineData("Linear")]
    [InlineData("Tensor")]
    [InlineData("torch")]
    [InlineData("System")]
    [InlineData("TorchSharp")]
    [InlineData("NetDsl")]
    [InlineData("nameof")]
    [InlineData("var")]
    [InlineData("Größe")]
    [InlineData("randomStream_")]
    [InlineData("__")]
    public void Stage_names(string name) =>
        Strict.Clean($"[Network] [Layer(4, 3, Name = \"{name}\")] [Activation(Relu)] [Layer(2)] {Training} partial class Net;");

    [Theory]
    [InlineData("Name = \"RmsNorm\"", "")]
    [InlineData("Name = \"weight\"", "")]
    [InlineData("Name = \"axes\"", "public class RmsNorm; public int RmsNorm_ => 1;")]
    [InlineData("", "public int PlainRmsNorm => 1; public int weight => 1; public int eps => 2;")]
    public void Classes_within_the_network_give_way(string setting, string members) =>
        Strict.Clean(
            $"[Network] [Layer(4, 3)] [RmsNorm({setting})] [RmsNorm(Affine = false)] [Layer(2)] {Training} "
                + $"partial class Net {{ {members} }}"
        );

    [Theory]
    [InlineData("static class RmsNorm { public static string Name => \"mine\"; }", "public string Own => RmsNorm.Name;")]
    [InlineData("struct PlainRmsNorm { public int Own; }", "PlainRmsNorm Own => new() { Own = 3 };")]
    public void The_users_half_still_finds_the_users_types(string type, string members)
    {
        var network =
            "[Network] [Layer(4, 3)] [NetDsl.RmsNorm] [NetDsl.RmsNorm(Affine = false)] [Layer(2)] "
            + $"{Training} partial class Net {{ {members} }}";
        Strict.Clean($"{type} {network}");
        Strict.Clean($"namespace Shop; {type} {network}");
        Strict.Clean($"namespace Shop.Nets {{ {network} }} namespace Shop {{ {type} }}");
        Strict.Clean($"partial class Outer {{ {type} {network} }}");
    }

    [Fact]
    public void A_stage_for_each_local() =>
        Strict.Clean(
            "[Network] "
                + string.Concat(Names.Locals.Select(name => $"[Layer(2, 2, Name = \"{name}\")] "))
                + "[Loss(CrossEntropy, ClassWeights = new double[] { 1, 2 })] [Optimizer(Sgd, LearningRate = 0.1)] "
                + "[Train(Epochs = 2)] partial class Net;"
        );

    [Fact]
    public void A_stage_with_modes_for_each_local() =>
        Strict.Clean(
            "[Network] [Layer(2, 2)] "
                + string.Concat(Names.Locals.Select(name => $"[Dropout(Name = \"{name}\")] "))
                + Training
                + " partial class Net;"
        );

    [Fact]
    public void Fields_that_are_not_seen_give_way() =>
        Strict.Clean(
            """
            [Network] [Input(4)] [Dropout] partial class Net
            {
                public int defaultDevice = 1, randomStream = 2, evaluationMode = 3;
                public string defaultType => "";
                public string defaultType_() => "";
            }
            """
        );

    [Fact]
    public void Names_made_by_us_give_way_until_they_are_free()
    {
        var generated = Strict.Clean(
            """
            [Network] [Layer(4, 3)] [Layer(3, Name = "linear1_")] partial class Net { public int linear1 = 1, linear1__ = 2; }
            """
        );

        Assert.Contains("register_module(\"linear1\", linear1___);", generated.Text, StringComparison.Ordinal);
        Assert.Contains("register_module(\"linear1_\", linear1_);", generated.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "class Tensor; static int torch => 1; class System; class Module; class Linear; class TorchSharp; "
            + "class NetDsl; class Dataset;"
    )]
    [InlineData("public int Fit => 1; public int Evaluate => 2; public int Predict => 3; public int Summary => 4;")]
    [InlineData(
        "public class Fit; public enum Evaluate { One } public delegate void Predict(); "
            + "public event Predict? Summary { add { } remove { } }"
    )]
    [InlineData("public int SaveWeights => 1; public enum LoadWeights { One }")]
    [InlineData(
        "public void SaveWeights(System.IO.Stream stream) => SaveWeights(stream.ToString()!); public int path = 1, entry = 2;"
    )]
    [InlineData("public int linear1 => 1; public int relu1() => 2; public class linear2;")]
    [InlineData("public void SaveState(string path) => SaveWeights(path); public int LoadState = 1; public int fit = 2;")]
    [InlineData(
        "public TrainingHistory Fit(string folder) => Fit(Load(folder)); "
            + "private static Dataset Load(string folder) => throw new System.NotSupportedException(folder);"
    )]
    [InlineData("public override string ToString() => \"mine\";")]
    [InlineData("public new int ToString => 1;")]
    [InlineData("public string ToString(int width) => width.ToString();")]
    [InlineData("public string randomStream = \"\"; public int randomStream_() => 1;")]
    [InlineData("public string evaluationMode = \"\"; public void evaluation() { }")]
    [InlineData(
        "public void Predict(float[] samples, float[] outputs) => Predict(new System.ReadOnlySpan<float>(samples), "
            + "new System.Span<float>(outputs)); "
            + "public float[] Predict(float x) => Predict(new System.ReadOnlySpan<float>(new[] { x, x, x, x }));"
    )]
    [InlineData(
        "public void Predict<T>(System.ReadOnlySpan<T> samples, System.Span<T> outputs) => Predict(samples, outputs, 0); "
            + "public int Predict<T>(System.ReadOnlySpan<T> samples, System.Span<T> outputs, int y) => "
            + "samples.Length + outputs.Length + y;"
    )]
    [InlineData("public Net(string file) : this() => System.Console.WriteLine(file);")]
    [InlineData("public int x; public int device; public int run; public Net() : this(null, null, 3) => x = device = run = 1;")]
    public void Users_members(string members) =>
        Strict.Clean(
            $$"""
            #nullable enable
            namespace Sample { [Network] [Layer(4, 3)] [Dropout] [Activation(Relu)] [Layer(2)] {{Training}} partial class Net { {{members}} } }
            """
        );
}
