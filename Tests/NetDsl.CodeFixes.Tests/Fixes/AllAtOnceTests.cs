using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>All mistakes of a rule fixed together, in a document and in a project.</summary>
public sealed class AllAtOnceTests
{
    private const string Head = "[Loss(CrossEntropy)] " + Fixed.Training + " public partial class ";

    [Fact]
    public Task Widths_of_one_network() =>
        Fixed.VerifyAll(
            "NETDSL021",
            "TakeWidth",
            FixAllScope.Document,
            [
                "[Network, Layer(784, 100)]\n[Layer(50, 20)]\n[Layer(30, 10)]\nclass A;",
                "[Network, Layer(4, 3), Layer(2, 1)] class B;",
            ],
            [
                "[Network, Layer(784, 100)]\n[Layer(100, 20)]\n[Layer(20, 10)]\nclass A;",
                "[Network, Layer(4, 3), Layer(2, 1)] class B;",
            ]
        );

    [Fact]
    public Task Widths_of_a_project() =>
        Fixed.VerifyAll(
            "NETDSL021",
            "InferWidth",
            FixAllScope.Project,
            [
                "[Network, Layer(4, 3), Layer(2, 1)] partial class A;\n[Network, Layer(4, 3), Layer(2, 1)] partial class B;",
                "[Network, Layer(4, 3), Layer(2, 1)] partial class C;",
            ],
            [
                "[Network, Layer(4, 3), Layer(1)] partial class A;\n[Network, Layer(4, 3), Layer(1)] partial class B;",
                "[Network, Layer(4, 3), Layer(1)] partial class C;",
            ]
        );

    [Fact]
    public Task A_container_of_two_networks_becomes_partial_once() =>
        Fixed.VerifyAll(
            "NETDSL002",
            "AddPartial",
            FixAllScope.Solution,
            [
                "static class Nets { [Network, Layer(4, 2)] public partial class A; "
                    + "[Network, Layer(4, 2)] public partial class B; }",
            ],
            [
                "static partial class Nets { [Network, Layer(4, 2)] public partial class A; "
                    + "[Network, Layer(4, 2)] public partial class B; }",
            ]
        );

    [Fact]
    public Task Stages_of_a_project() =>
        Fixed.VerifyAll(
            "NETDSL100",
            "RemoveStage",
            FixAllScope.Project,
            [
                $"[Network, Layer(4, 2), Activation(Softmax)] {Head} A;",
                $"[Network]\n[Layer(4, 2)]\n[Activation(Softmax)]\n{Head} B;\n[Network, Layer(4, 2)] {Head} C;",
            ],
            [$"[Network, Layer(4, 2)] {Head} A;", $"[Network]\n[Layer(4, 2)]\n{Head} B;\n[Network, Layer(4, 2)] {Head} C;"]
        );

    [Fact]
    public Task Neighbours_in_one_list() =>
        Fixed.VerifyAll(
            "NETDSL054",
            "RemoveArgument",
            FixAllScope.Project,
            [
                "[Network, Layer(4, 2)] [Loss(Mse)] [Train(Epochs = 1)] "
                    + "[Optimizer(Sgd, Beta1 = 0.9, LearningRate = 0.1, Beta2 = 0.9, Alpha = 1)] partial class A;",
            ],
            ["[Network, Layer(4, 2)] [Loss(Mse)] [Train(Epochs = 1)] [Optimizer(Sgd, LearningRate = 0.1)] partial class A;"]
        );

    [Fact]
    public Task Activations_between_all_layers() =>
        Fixed.VerifyAll(
            "NETDSL110",
            "InsertActivation",
            FixAllScope.Project,
            [
                "[Network, Layer(4, 4), Layer(4, 4), Layer(4, 4)]\npartial class A;\n[Network]\n[Layer(4, 4)]\n"
                    + "[Layer(4)]\n[Layer(4)]\npartial class B;",
            ],
            [
                "[Network, Layer(4, 4), Activation(Relu), Layer(4, 4), Activation(Relu), Layer(4, 4)]\npartial class A;\n"
                    + "[Network]\n[Layer(4, 4)]\n[Activation(Relu)]\n[Layer(4)]\n[Activation(Relu)]\n[Layer(4)]\n"
                    + "partial class B;",
            ]
        );

    [Fact]
    public Task Only_the_fix_that_was_chosen() =>
        Fixed.VerifyAll(
            "NETDSL101",
            "Loss:Nll",
            FixAllScope.Document,
            [
                $"[Network, Layer(4, 2), Activation(LogSoftmax)] {Head} A;\n"
                    + "[Network, Layer(4, 2), Activation(LogSoftmax)] "
                    + $"{Head.Replace("Entropy", "Entropy, LabelSmoothing = 0.1", StringComparison.Ordinal)} B;",
            ],
            [
                "[Network, Layer(4, 2), Activation(LogSoftmax)] "
                    + $"{Head.Replace("CrossEntropy", "Nll", StringComparison.Ordinal)} A;\n"
                    + "[Network, Layer(4, 2), Activation(LogSoftmax)] "
                    + $"{Head.Replace("Entropy", "Entropy, LabelSmoothing = 0.1", StringComparison.Ordinal)} B;",
            ]
        );
}
