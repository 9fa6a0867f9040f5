using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL001, NETDSL002: <c>partial</c>.</summary>
public sealed class AddPartialTests
{
    [Fact]
    public void On_the_type() =>
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
    public void Without_any_modifier() =>
        Fixed.Verify("NETDSL001", "AddPartial", "[Network, Layer(4, 2)] class Net;", "[Network, Layer(4, 2)] partial class Net;");

    [Fact]
    public async Task On_the_part_that_lacks_it_in_another_file() =>
        await Fixed.Verify(
            "NETDSL001",
            "AddPartial",
            UserProject.Of("[Network, Layer(4, 2)] public partial class Net;", "public class Net { public int Two => 2; }"),
            ["[Network, Layer(4, 2)] public partial class Net;", "public partial class Net { public int Two => 2; }"]
        );

    [Fact]
    public void On_the_types_around() =>
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
    public void Other_mistakes_stay() => Fixed.Offers("NETDSL001", "[Network, Layer(4, 0)] public class Net;", "AddPartial");

    [Fact]
    public void Not_for_a_files_own_type() => Fixed.Offers("NETDSL001", "[Network, Layer(4, 2)] file class Net;");
}
