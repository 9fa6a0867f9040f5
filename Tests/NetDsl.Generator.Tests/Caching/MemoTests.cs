using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Caching;

/// <summary>
/// A declaration is read once and then compared; that the comparison misses nothing is what <see cref="CrossFileTests"/> show.
/// </summary>
public sealed class MemoTests
{
    private const string Network =
        "[Network] [Layer(Sizes.Inputs, 2)] [Loss(Nll, ClassWeights = new double[] { 1, 2 })] partial class Net;";
    private const string Other = "static class Sizes { public const int Inputs = 3; }";

    [Fact]
    public void An_unrelated_edit_reads_nothing()
    {
        var program = Program.Of(Network, Other);

        Assert.Same(Read(program), Read(program.With(1, Other + " class Unrelated;")));
        Assert.Same(Read(program), Read(program.Plus("class Unrelated;")));
        Assert.NotEqual(Read(program), Read(program.With(1, Other.Edit("3", "4"))));
    }

    [Theory]
    [InlineData("partial class Net;", "partial class Net { int number; }")]
    [InlineData("partial class Net;", "partial class Net : System.ICloneable;")]
    [InlineData("[Network]", "[Network] [Missing]")]
    [InlineData("Inputs, 2", "Inputs, Missing")]
    [InlineData("new double[] { 1, 2 }", "typeof(int)")]
    public void What_cannot_be_compared_is_read_each_time(string from, string to)
    {
        var program = Program.Of(Network.Edit(from, to), Other);

        var (before, after) = (Read(program), Read(program.Plus("class Unrelated;")));
        Assert.NotSame(before, after);
        Assert.Equal(before, after);
    }

    [Fact]
    public void It_keeps_no_compilation()
    {
        var (trees, compilation) = Run();
        for (var i = 0; i < 10 && compilation.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
        GC.KeepAlive(trees);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (IReadOnlyList<SyntaxTree> Trees, WeakReference Compilation) Run()
    {
        var program = Program.Of(Network, Other);
        Assert.NotNull(Read(program));
        return ([.. program.Compilation.SyntaxTrees], new WeakReference(program.Compilation));
    }

    private static NetworkDeclaration? Read(Program program)
    {
        var tree = program.Compilation.SyntaxTrees[1];
        var node = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Single();
        return DeclarationMemo.Read(
            node,
            program.Compilation.GetSemanticModel(tree).GetDeclaredSymbol(node)!,
            program.Compilation,
            default
        );
    }
}
