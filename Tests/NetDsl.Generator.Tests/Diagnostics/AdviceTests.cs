using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>How advice is given, whichever it is.</summary>
public sealed class AdviceTests
{
    private const string Advised = "[Network] [Layer(4, 4)] [Layer(4)] partial class Net;";

    [Fact]
    public void On_networks_without_errors_only()
    {
        var found = Program.Of("[Network] [Layer(4, 4)] [Layer(4)] [Dropout(2)] partial class Net;").Generate().Report();

        Assert.Equal(["NETDSL034"], found.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Not_where_the_compiler_rejects_an_attribute() =>
        Assert.Empty(Program.Of("[Network] [Layer(4, 4)] [Layer(4)] [Dropout(\"much\")] partial class Net;").Generate().Report());

    [Fact]
    public void Once_of_a_type_in_several_files()
    {
        var found = Program
            .Of(Advised, "partial class Net { int members; int More() => members++; }", "partial class Net;")
            .Generate()
            .Report();

        Assert.Equal(["NETDSL110"], found.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Once_of_an_init_that_goes_for_many_layers()
    {
        var layers = string.Concat(Enumerable.Repeat("[Layer(4)] [Activation(Tanh)] ", 5));
        var found = Program.Of("[Network] [Init(Zeros)] [Input(4)] " + layers + "partial class Net;").Generate().Report();

        Assert.Equal(["NETDSL130"], found.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Always_in_the_same_order()
    {
        const string code =
            "[Network] [Input(4)] [Dropout(0.9)] [BatchNorm] [Layer(4)] [Layer(4)] [Activation(Relu)] [Activation(Relu)] "
            + "[Layer(3)] [Dropout(0.6)] [Activation(Softmax)] [Loss(CrossEntropy)] [Optimizer(Adam)] "
            + "[Train(Epochs = 1, Seed = 1)] partial class Net;";
        var first = Report();

        Assert.Equal(
            ["NETDSL121", "NETDSL123", "NETDSL110", "NETDSL111", "NETDSL122", "NETDSL123", "NETDSL100"],
            first.Select(text => text.Split(' ').First(word => word.StartsWith("NETDSL", StringComparison.Ordinal)).TrimEnd(':'))
        );
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(first, Report()));

        static string[] Report() => [.. Program.Of(code).Generate().Report().Select(diagnostic => diagnostic.ToString())];
    }

    [Fact]
    public void On_warnings_the_network_is_generated_as_without_them()
    {
        var generated = Program.Of(Advised).Generate();

        Assert.Single(generated.Advise());
        Assert.Empty(generated.Analyze());
        Assert.Empty(generated.DriverDiagnostics);
        Assert.Empty(generated.Compile());
        Assert.Contains("linear2", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Silenced_by_pragma() =>
        Assert.Empty(Program.Of("#pragma warning disable NETDSL110\n" + Advised).Generate().Report());

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    public void Severity_is_the_users(ReportDiagnostic wanted, DiagnosticSeverity? expected)
    {
        var program = Program.Of(Advised);
        var options = program.Compilation.Options.WithSpecificDiagnosticOptions([new("NETDSL110", wanted)]);
        var found = (program with { Compilation = program.Compilation.WithOptions(options) }).Generate().Report();

        Assert.Equal(expected, found.SingleOrDefault()?.Severity);
    }
}
