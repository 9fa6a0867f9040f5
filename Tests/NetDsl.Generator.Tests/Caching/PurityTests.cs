using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;
using Steps = NetDsl.Generator.NetworkGenerator.Steps;

namespace NetDsl.Generator.Tests.Caching;

/// <summary>What the pipeline keeps between edits is values only: whoever keeps a symbol keeps a whole compilation.</summary>
public sealed class PurityTests
{
    [Theory]
    [InlineData("[Network] [Input(1, 28, 28)] [Flatten] [Layer(10, Name = \"fc\")] [Activation(Elu, Alpha = 2)] partial class Net;")]
    [InlineData("[Network] [Init(KaimingNormal, Mode = FanOut)] [Layer(4, 3, Init = Normal, InitStd = 2)] [BatchNorm] partial class Net;")]
    [InlineData("[Network] [Layer(4, 3)] [Layer(2, 1)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)] partial class Net;")]
    [InlineData("[Network] [Layer(4, 2)] [Loss(Nll, ClassWeights = new double[] { 1, 2 })] [Optimizer(Adam, AmsGrad = true)] [Train(Epochs = 1)] partial class Net;")]
    [InlineData("partial class Outer<T> { [Network] [Layer(4, 3)] partial class Net : System.IDisposable { public int Fit; } }")]
    public void StepsHoldValuesOnly(string code)
    {
        var run = Program.Of(code).Generate().Run;
        var outputs = Steps.All.SelectMany(step => run.TrackedSteps[step]).SelectMany(step => step.Outputs).ToArray();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        Assert.True(outputs.Length >= Steps.All.Length);
        Assert.All(outputs, output => Walk(output.Value, seen, output.Value.GetType().Name));
        Assert.True(seen.Count > 20, $"The walk saw {seen.Count} objects only.");
    }

    private static void Walk(object? value, HashSet<object> seen, string path)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or Compilation or SemanticModel or AttributeData or Delegate,
            $"{path} is a {value.GetType()}.");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, seen, path + "[]");
            }
        }
        else
        {
            for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Walk(field.GetValue(value), seen, path + "." + field.Name);
                }
            }
        }
    }
}
