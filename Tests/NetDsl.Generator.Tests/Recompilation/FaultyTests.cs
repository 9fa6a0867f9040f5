using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Recompilation;

/// <summary>One mistake, one error: a faulty network still has all the members that a program uses.</summary>
public sealed class FaultyTests
{
    private const string Users = """

        static class User
        {
            public static int Use(Dataset data)
            {
                using var net = new Net(seed: 3);
                ITrainableNetwork contract = net;
                var history = net.Fit(data, data, Net.DefaultOptions with { Iterations = 3 });
                var count = history.Iterations + net.Evaluate(data).Samples + net.Predict(new float[4]).Length + net.Summary().Length;
                net.SaveWeights("weights.safetensors");
                contract.LoadWeights("weights.safetensors");
                net.LoadWeights("weights.safetensors", WeightNames.Declared.WithPrefix("module."));
                return count + (int)Net.ParameterCount + Net.InputShape.Length + Net.OutputShape.Length + contract.Name.Length;
            }
        }
        """;

    private const string WithTensors = """

        static class TensorUser
        {
            public static int Use(TorchSharp.torch.Tensor x)
            {
                using var net = new Net(TorchSharp.torch.CPU, TorchSharp.torch.ScalarType.Float32, 1);
                net.train();
                foreach (var parameter in net.parameters()) { System.Console.WriteLine(parameter); }
                return net.forward(x).Equals(net.call(x)) ? 1 : 2;
            }
        }
        """;

    [Theory]
    [InlineData("[Layer(4, 3)] [Layer(2, 1)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)]")]
    [InlineData("[Layer(3)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)]")]
    [InlineData("[Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)]")]
    [InlineData("[Layer(4, 2)] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)]")]
    [InlineData("[Layer(4, 2)] [Loss(CrossEntropy)] [Train(Epochs = 1)]")]
    [InlineData("[Layer(4, 2)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = double.NaN)] [Train(Epochs = 1)]")]
    [InlineData("[Layer(4, 2)] [Loss(CrossEntropy)] [Optimizer(Sgd)] [Train(Epochs = 1)]")]
    public void One_mistake_is_one_error(string attributes)
    {
        var generated = Program.Of("[Network] " + attributes + " partial class Net;" + Users + WithTensors).Generate();

        Assert.Single(generated.Analyze());
        Assert.Empty(generated.Compile());
    }

    [Fact]
    public void One_error_without_torch()
    {
        const string code =
            "[Network] [Layer(4, 2)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] "
            + "[Train(Epochs = 1)] partial class Net;"
            + Users;
        var generated = Program.WithoutTorch(code).Generate();

        Assert.Equal("NETDSL006", Assert.Single(generated.Analyze()).Id);
        Assert.Empty(generated.Compile());
    }

    [Fact]
    public void An_unfinished_attribute_is_one_error_of_the_compiler()
    {
        var generated = Program
            .Of(
                "[Network] [Layer(4, )] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] "
                    + "[Train(Epochs = 1)] partial class Net;"
                    + Users
            )
            .Generate();

        Assert.Empty(generated.Analyze());
        Assert.Single(generated.Compile(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("[Network] [Layer(4, 2)] partial class")]
    [InlineData("[Network] [Layer(4, 2)] partial class {")]
    [InlineData("partial class { [Network] [Layer(4, 2)] partial class Net; }")]
    [InlineData("namespace { [Network] [Layer(4, 2)] partial class Net; }")]
    [InlineData("namespace A. { [Network] [Layer(4, 2)] partial class Net; }")]
    [InlineData("partial class Outer< { [Network] [Layer(4, 2)] partial class Net; }")]
    [InlineData("partial class Outer<T, > { [Network] [Layer(4, 2)] partial class Net; }")]
    public void Without_a_name_nothing_is_generated(string code)
    {
        var run = Program.Of(code).Generate().Run;

        Assert.Null(run.Exception);
        Assert.Empty(run.GeneratedSources);
    }

    [Theory]
    [InlineData("one\\ntwo")]
    [InlineData("\\r\\u2028\\u2029\\u0085\\0")]
    [InlineData("\\ud800 {0} {{ */ \\\\u000a")]
    public void Texts_of_users_stay_in_their_line(string name)
    {
        var generated = Program.Of($"[Network] [Layer(4, 3, Name = \"{name}\")] partial class Net;").Generate();

        Assert.Equal(["NETDSL010"], generated.Analyze().Select(diagnostic => diagnostic.Id));
        Assert.Empty(generated.Compile());
    }

    [Theory]
    [InlineData("forward", "NETDSL013")]
    [InlineData("ParameterCount", "NETDSL013")]
    [InlineData("InputShape", "NETDSL013")]
    [InlineData("DefaultOptions", "NETDSL013")]
    [InlineData("Dispose", "NETDSL013")]
    [InlineData("RegisterComponents", "NETDSL013")]
    public void A_class_with_the_name_of_a_generated_member(string name, string id)
    {
        var generated = Program
            .Of(
                "#pragma warning disable CS8981\n"
                    + "[Network] [Layer(4, 2)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] "
                    + $"[Train(Epochs = 1)] partial class {name};"
            )
            .Generate();

        Assert.Equal([id], generated.Analyze().Select(diagnostic => diagnostic.Id));
        Assert.Empty(generated.Compile());
    }

    [Fact]
    public void The_members_report_the_first_mistake()
    {
        var text = Program.Of("[Network] [Layer(4, 3)] [Layer(2, 1)] [Train(Epochs = 1)] partial class Net;").Generate().Text;

        Assert.Equal(
            11,
            text.Split("throw new System.InvalidOperationException(\"NETDSL021: This layer takes 2 features").Length - 1
        );
    }
}
