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
    public void A_network(string text) => Assert.True(Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("class Network { Network[] all; }")]
    [InlineData("[NetworkOptions] class Web { Dictionary<string, Network> all; }")]
    [InlineData("[Input(\"Network\")] class Dataset { void Add(Network network) { } }")]
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
        var task = new FindNetworks { BuildEngine = new Engine(), Sources = [.. files.Select(file => new TaskItem(project.Full(file)))] };
        Assert.True(task.Execute());
        return task.Found;
    }
}
