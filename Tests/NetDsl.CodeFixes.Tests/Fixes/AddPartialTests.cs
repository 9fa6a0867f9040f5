using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL001, NETDSL002: <c>partial</c>.</summary>
public sealed class AddPartialTests
{
    [Fact]
    public void OnTheType() =>
        Assert.Equal(
            "Make Net partial",
            Fixed.Verify(
                "NETDSL001",
                "AddPartial",
                """
                /// <summary>Digits.</summary>
                [Network]
                [Layer(784, 10)] // ten of them
                public sealed /* no heirs */ class Net
                {
                }
                """,
                """
                /// <summary>Digits.</summary>
                [Network]
                [Layer(784, 10)] // ten of them
                public sealed /* no heirs */ partial class Net
                {
                }
                """
            )
        );

    [Fact]
    public void WithoutAnyModifier() =>
        Fixed.Verify("NETDSL001", "AddPartial", "[Network, Layer(4, 2)] class Net;", "[Network, Layer(4, 2)] partial class Net;");

    [Fact]
    public async Task OnThePartThatLacksItInAnotherFile() =>
        await Fixed.Verify(
            "NETDSL001",
            "AddPartial",
            UserProject.Of("[Network, Layer(4, 2)] public partial class Net;", "public class Net { public int Two => 2; }"),
            ["[Network, Layer(4, 2)] public partial class Net;", "public partial class Net { public int Two => 2; }"]
        );

    [Fact]
    public void OnTheTypesAround() =>
        Assert.Equal(
            "Make Outer, Middle partial",
            Fixed.Verify(
                "NETDSL002",
                "AddPartial",
                """
                namespace Users;

                public static class Outer
                {
                    public readonly record struct Middle<T>(int Number)
                    {
                        public partial interface IInner
                        {
                            [Network]
                            [Layer(4, 2)]
                            public partial class Net;
                        }
                    }
                }
                """,
                """
                namespace Users;

                public static partial class Outer
                {
                    public readonly partial record struct Middle<T>(int Number)
                    {
                        public partial interface IInner
                        {
                            [Network]
                            [Layer(4, 2)]
                            public partial class Net;
                        }
                    }
                }
                """
            )
        );

    [Fact]
    public void OtherMistakesStay() => Fixed.Offers("NETDSL001", "[Network, Layer(4, 0)] public class Net;", "AddPartial");

    [Fact]
    public void NotForAFilesOwnType() => Fixed.Offers("NETDSL001", "[Network, Layer(4, 2)] file class Net;");
}
