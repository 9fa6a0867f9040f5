using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL009: <c>[Network]</c>.</summary>
public sealed class AddNetworkTests
{
    [Theory]
    [InlineData("[Layer(784, 10)]\npublic partial class Net;", "[Network]\n[Layer(784, 10)]\npublic partial class Net;")]
    [InlineData("[Layer(784, 10)]\r\npublic partial class Net;", "[Network]\r\n[Layer(784, 10)]\r\npublic partial class Net;")]
    [InlineData(
        "[Layer(784, 10), Activation(Relu)] partial class Net;",
        "[Network, Layer(784, 10), Activation(Relu)] partial class Net;"
    )]
    [InlineData("[Layer(4, 2)] [Flatten] partial class Net;", "[Network] [Layer(4, 2)] [Flatten] partial class Net;")]
    [InlineData(
        "// Above.\n[System.Serializable]\n// The layer.\n[Layer(4, 2)] // two\npartial class Net;",
        "// Above.\n[System.Serializable]\n// The layer.\n[Network]\n[Layer(4, 2)] // two\npartial class Net;"
    )]
    public void Above_the_stages(string before, string after) =>
        Assert.Equal("Add [Network]", Fixed.Verify("NETDSL009", "AddNetwork", before, after));

    [Theory]
    [InlineData("[NetDsl.Layer(4, 2)] partial class Net;", "[NetDsl.Network] [NetDsl.Layer(4, 2)] partial class Net;")]
    [InlineData("using NetDsl; [Layer(4, 2)] partial class Net;", "using NetDsl; [Network] [Layer(4, 2)] partial class Net;")]
    [InlineData(
        "namespace Users.NetDsl; [global::NetDsl.Layer(4, 2)] partial class Net;",
        "namespace Users.NetDsl; [global::NetDsl.Network] [global::NetDsl.Layer(4, 2)] partial class Net;"
    )]
    [InlineData(
        "using NetDsl; class NetworkAttribute : System.Attribute; [Layer(4, 2)] partial class Net;",
        "using NetDsl; class NetworkAttribute : System.Attribute; [NetDsl.Network] [Layer(4, 2)] partial class Net;"
    )]
    public async Task As_its_name_is_understood_there(string before, string after) =>
        await Fixed.Verify("NETDSL009", "AddNetwork", UserProject.Of(withUsings: false, before), [after]);

    [Fact]
    public void Mistakes_that_it_brings_to_light_do_not_stop_it() =>
        Fixed.Offers("NETDSL009", "[Layer(4, 0)] class Net;", "AddNetwork");
}
