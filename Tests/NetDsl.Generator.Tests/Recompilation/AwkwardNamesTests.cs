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
    public void ClassNames(string name) => Strict.Clean($"[Network] [Layer(4, 2)] {Training} partial class {name};");

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
    [InlineData("__")]
    public void StageNames(string name) =>
        Strict.Clean($"[Network] [Layer(4, 3, Name = \"{name}\")] [Activation(Relu)] [Layer(2)] {Training} partial class Net;");

    [Theory]
    [InlineData("class Tensor; static int torch => 1; class System; class Module; class Linear; class TorchSharp; class NetDsl; class Dataset;")]
    [InlineData("public int Fit => 1; public int Evaluate => 2; public int Predict => 3; public int Summary => 4;")]
    [InlineData("public class Fit; public enum Evaluate { One } public delegate void Predict(); public event Predict? Summary { add { } remove { } }")]
    [InlineData("public int SaveWeights => 1; public enum LoadWeights { One }")]
    [InlineData("public void SaveWeights(System.IO.Stream stream) => SaveWeights(stream.ToString()!); public int path = 1, entry = 2;")]
    [InlineData("public int linear1 => 1; public int relu1() => 2; public class linear2;")]
    [InlineData("public TrainingHistory Fit(string folder) => Fit(Load(folder)); private static Dataset Load(string folder) => throw new System.NotSupportedException(folder);")]
    [InlineData("public override string ToString() => \"mine\";")]
    [InlineData("public Net(string file) : this() => System.Console.WriteLine(file);")]
    [InlineData("public int x; public int device; public int run; public Net() : this(null, null, 3) => x = device = run = 1;")]
    public void UsersMembers(string members) => Strict.Clean(
        $$"""
        #nullable enable
        namespace Sample { [Network] [Layer(4, 3)] [Activation(Relu)] [Layer(2)] {{Training}} partial class Net { {{members}} } }
        """);
}
