using Microsoft.Build.Utilities;
using NetDsl.Build.Tests.Support;

namespace NetDsl.Build.Tests;

/// <summary>Which projects declare a network, by the text of their files.</summary>
public sealed class FindNetworksTests : IDisposable
{
    private readonly UserProject project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("[Network]\n[Layer(2, 3)]\npartial class Net;")]
    [InlineData("[Layer(2, 3), Network] partial class Net;")]
    [InlineData("[ Network ( Name = \"Net\" ) ] partial class Net;")]
    [InlineData("[NetDsl.Network] partial class Net;")]
    [InlineData("[global::NetDsl.NetworkAttribute, NetDsl.Layer(2, 3)] partial class Net;")]
    [InlineData("using System;\n#if NET\n[Network] // what it is\n#endif\n[Layer(2, 3)]\ninternal sealed partial class Net { }")]
    [InlineData(
        "namespace Nets;\n/// <summary>A \"net\" isn't one.</summary>\n"
            + "[type: Network][Loss(CrossEntropy, ClassWeights = new[] { 1, 2 })] public partial class Net;"
    )]
    [InlineData("class Outer { const string Path = @\"C:\\\"; [Obsolete(\"a]\"), Network()] partial class Net; }")]
    [InlineData("class NetworkAttribute : Attribute; [NetDsl.Network] partial class Net;")]
    [InlineData("class NetworkAttribute : Attribute; [Network] partial class Node; [NetDsl.Network] partial class Net;")]
    public void A_network(string text) => Assert.True(Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("class Network { Network[] all; }")]
    [InlineData("[NetworkOptions] class Web { Dictionary<string, Network> all; }")]
    [InlineData("[Input(\"Network\")] class Dataset { void Add(Network network) { } }")]
    [InlineData("enum Part { Disk, Network, Memory } partial class Parts { }")]
    [InlineData("partial class Costs { int Of(int[] costs) => costs[Network] + Sum(Disk, Network, Cpu); }")]
    [InlineData(
        "partial class Costs { Dictionary<int, int> All => new() { [Network] = 3, [Disk] = 4 }; int[] Both => [Disk, Network]; }"
    )]
    [InlineData("partial class Costs { int Of() { return all[0][Network].Value; } }")]
    [InlineData("// [Network] partial class Net;\npartial class Net { }")]
    [InlineData("/* [Network] partial class Net; */ partial class Net { }")]
    [InlineData("partial class Net { const string Text = \"; [Network] partial class X;\"; }")]
    [InlineData("partial class Net { const string Text = @\"a \"\"; [Network] partial\"; }")]
    [InlineData("partial class Net { const string Text = \"\"\"\n; [Network]\n[Layer(2)] partial class X;\n\"\"\"; }")]
    [InlineData("class NetworkAttribute : Attribute; [Network] partial class Node;")]
    [InlineData("class Network : System.Attribute; [Network] partial class Node;")]
    public void No_network(string text) => Assert.False(Find(text));

    [Fact]
    public void A_file_that_is_not_there_is_left_to_the_compiler() => Assert.False(Run("Missing.cs"));

    private bool Find(string text)
    {
        project.Write("Other.cs", "class Other { }");
        project.Write("Net.cs", text);
        return Run("Other.cs", "Net.cs");
    }

    private bool Run(params string[] files)
    {
        var task = new FindNetworks
        {
            BuildEngine = new Engine(),
            Sources = [.. files.Select(file => new TaskItem(project.Full(file)))],
        };
        Assert.True(task.Execute());
        return task.Found;
    }
}
