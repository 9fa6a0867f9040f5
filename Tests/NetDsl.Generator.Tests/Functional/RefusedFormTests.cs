using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>
/// What people write in a functional declaration although it is not part of the form: one error, at the expression that is wrong,
/// and nothing throws. What the compiler rejects, it reports alone.
/// </summary>
public sealed class RefusedFormTests
{
    [Theory]
    [InlineData("static Flow Define(Flow x) => [|Define(x)|];", "NETDSL090", "'Define' calls itself")]
    [InlineData(
        "static Flow Define(Flow x) { System.Func<int, Stage> f = [|n => Layer(n)|]; return x >> f(3); }",
        "NETDSL093",
        "a static function with a name"
    )]
    [InlineData("Stage U() => Layer(3); static Flow Define(Flow x) => x >> [|new Net().U()|];", "NETDSL093", "static")]
    [InlineData(
        "static Flow Define(Flow x) { return [|Local(x)|]; Flow Local(Flow y) => Concat(x, y) >> Layer(2); }",
        "NETDSL093",
        "static"
    )]
    [InlineData(
        "static Stage U(ref int n) => Layer(n); static Flow Define(Flow x) { var n = 3; return x >> [|U(ref n)|]; }",
        "NETDSL093",
        "'n' is params, ref, in or out"
    )]
    [InlineData(
        "static Stage U(params int[] n) => Layer(3); static Flow Define(Flow x) => x >> [|U(1, 2)|];",
        "NETDSL093",
        "'n' is params, ref, in or out"
    )]
    [InlineData(
        "static Stage U(__arglist) => Layer(3); static Flow Define(Flow x) => x >> [|U(__arglist(1))|];",
        "NETDSL093",
        "only the running program"
    )]
    [InlineData(
        "static Stage U([System.Runtime.InteropServices.Optional] int n) => Layer(3); "
            + "static Flow Define(Flow x) => x >> [|U()|];",
        "NETDSL093",
        "'n' cannot take it"
    )]
    [InlineData("static Flow Define(Flow x) { int [|n|]; n = 3; return x >> Layer(n); }", "NETDSL093", "A local without a value")]
    [InlineData("static Flow Define(Flow x) { [|x >>= Layer(2)|]; return x; }", "NETDSL093", "a new local")]
    [InlineData("static Flow Define(Flow x) { return [|x >>= Layer(2)|]; }", "NETDSL093", "a new local")]
    [InlineData("static Flow Define(Flow x) { [|var (a, b) = (x, x)|]; return a >> Layer(2); }", "NETDSL093", "a new local")]
    [InlineData(
        "static Flow Define(Flow x) { [|(var a, var b) = (x, x)|]; return a >> Layer(2); }",
        "NETDSL093",
        "A deconstruction"
    )]
    [InlineData(
        "static (Flow, Flow) Define(Flow x) { [|var (a, b) = Two(x)|]; return (a, b); } "
            + "static (Flow, Flow) Two(Flow x) => (x >> Layer(1), x >> Layer(2));",
        "NETDSL093",
        "A deconstruction"
    )]
    [InlineData(
        "static (Flow, Flow) Define(Flow x) => [|Two(x)|]; "
            + "static (Flow, Flow) Two(Flow x) => (x >> Layer(1), x >> Layer(2));",
        "NETDSL093",
        "Define alone gives several values"
    )]
    [InlineData(
        "static (Flow, Flow) Define(Flow x) { var both = [|(x >> Layer(1), x >> Layer(2))|]; return both; }",
        "NETDSL093",
        "a local for each"
    )]
    [InlineData("static (Flow, Flow) Define(Flow x) => (x >> Layer(1), [|null!|]);", "NETDSL093", "not a value of the network")]
    [InlineData("static (Flow, Flow) Define(Flow x) => [|default|];", "NETDSL093", "not part of the functional form")]
    [InlineData("static (Flow, Flow) Define(Flow x) => [|throw null!|];", "NETDSL093", "not part of the functional form")]
    [InlineData("static (Flow, Flow) Define(Flow x) => [|Define(x)|];", "NETDSL093", "Define alone")]
    [InlineData("static (Flow, Flow) Define(Flow x) { [|if (true) { return (x, x); }|] }", "NETDSL093", "condition ? a : b")]
    [InlineData(
        "static Flow Define(Flow x) { [|foreach (var n in new[] { 1 }) { }|] return x >> Layer(2); }",
        "NETDSL093",
        "Repeat(3, stage)"
    )]
    [InlineData("static Flow Define(Flow x) { [|if (true) { return x >> Layer(2); }|] }", "NETDSL093", "condition ? a : b")]
    [InlineData(
        "static Flow Define(Flow x) { [|switch (1) { default: return x >> Layer(2); }|] }",
        "NETDSL093",
        "condition ? a : b"
    )]
    [InlineData(
        "static Flow Define(Flow x) { [|Join(x, x);|] return x >> Layer(2); } static Flow Join(Flow a, Flow b) => a + b;",
        "NETDSL093",
        "'var y = …'"
    )]
    [InlineData("static int W { get; } = 3; static Flow Define(Flow x) => x >> Layer([|W|]);", "NETDSL093", "a const")]
    [InlineData("static Flow Define(Flow x) => x >> Layer([|(dynamic)3|]);", "NETDSL093", "not a constant")]
    [InlineData("static Flow Define(Flow x) => [|throw null!|];", "NETDSL093", "not part of the functional form")]
    [InlineData("static Flow Define(Flow x) => x >> [|null!|];", "NETDSL093", "not a stage")]
    [InlineData("static Flow Define(Flow x) => x >> [|default(Stage)!|];", "NETDSL093", "not a stage")]
    [InlineData(
        "[System.Runtime.InteropServices.DllImport(\"m\")] static extern Stage [|M|](); static Flow Define(Flow x) => x >> M();",
        "NETDSL093",
        "it has no body"
    )]
    [InlineData(
        "static Stage U(int n) => Layer([|n * 1000000|]); static Flow Define(Flow x) => x >> U(100000);",
        "NETDSL093",
        "too large for an int"
    )]
    [InlineData("static Stage U(int n) => Layer([|8 % n|]); static Flow Define(Flow x) => x >> U(0);", "NETDSL093", "by zero")]
    [InlineData(
        "static Stage U(int n) => Layer([|unchecked(n * 2)|]); static Flow Define(Flow x) => x >> U(3);",
        "NETDSL093",
        "not part of the functional form"
    )]
    [InlineData(
        "static Stage U(long n) => n == 0 ? Layer(1) : Layer(2); static Flow Define(Flow x) => x >> U([|0|]);",
        "NETDSL093",
        "int, double, bool or string"
    )]
    [InlineData(
        "static Stage U(long n = 0) => n == 0 ? Layer(1) : Layer(2); static Flow Define(Flow x) => x >> [|U()|];",
        "NETDSL093",
        "'n' cannot take it"
    )]
    [InlineData(
        "static Stage U(ActivationKind k) => Layer(3).Named([|\"a\" + k|]); static Flow Define(Flow x) => x >> U(Relu);",
        "NETDSL093",
        "not a constant"
    )]
    [InlineData(
        "static Flow Skip(Flow x, Flow? y = null) => x >> Layer(3); static Flow Define(Flow x) => [|Skip(x)|] >> Relu;",
        "NETDSL093",
        "'y' gets no value"
    )]
    [InlineData(
        "static Flow Skip(Flow x, object y) => x >> Layer(3); static Flow Define(Flow x) => Skip(x, [|x|]) >> Relu;",
        "NETDSL093",
        "'y' cannot take it"
    )]
    [InlineData("static Flow Define(Flow x) => x >> Repeat([|-1|], Layer(4));", "NETDSL093", "1 to 1000 times")]
    [InlineData("static Flow Define(Flow x) => [|Concat(x)|] >> Layer(3);", "NETDSL093", "a second value")]
    [InlineData("static Flow Define(Flow x) => x >> [|Branches(Add, Layer(4))|];", "NETDSL093", "a second branch")]
    [InlineData("static Flow Define(Flow x) => x >> Layer(4).Named([|\"\"|]);", "NETDSL010", "not a C# identifier")]
    [InlineData("static Flow Define(Flow x) => x >> (Layer(4) >> Relu).Named([|\"a.b\"|]);", "NETDSL010", "not a C# identifier")]
    [InlineData("static Flow Define(Flow x) { var l = Layer(4); return x >> l.Named([|\"\"|]); }", "NETDSL010", "identifier")]
    [InlineData(
        "static Stage N(Stage s, string name) => s.Named([|name|]); static Flow Define(Flow x) => x >> N(Layer(4), \"1a\");",
        "NETDSL010",
        "'1a' is not"
    )]
    [InlineData(
        "static Flow Define(Flow x) => x >> Layer(4).Named(\"a\") >> Relu >> Layer(4).Named([|\"a\"|]);",
        "NETDSL011",
        "Write another name"
    )]
    [InlineData(
        "static Flow Define(Flow x) => [|(x >> Layer(4)).Named(\"a\")|] >> Layer(3);",
        "NETDSL093",
        "only modules have names"
    )]
    [InlineData(
        "static Flow Up(Flow x) => x >> Layer(4); static Flow Define(Flow x) => Up(x).Named([|\"a.b\"|]) >> Layer(3);",
        "NETDSL010",
        "not a C# identifier"
    )]
    [InlineData(
        "static Flow Up(Flow x) => x >> Layer(4); "
            + "static Flow Define(Flow x) => Up(Up(x).Named(\"a\")).Named([|\"a\"|]) >> Layer(3);",
        "NETDSL011",
        "Write another name"
    )]
    [InlineData(
        "static Flow Define(Flow x) => x >> Layer(2); static Flow [|Define|](Flow x, Flow y) => x + y >> Layer(2);",
        "NETDSL096",
        "the class has another one"
    )]
    [InlineData("static void [|Define|](Flow x) { }", "NETDSL096", "it does not return a Flow")]
    [InlineData("static Flow [|Define|](Flow x) => x;", "NETDSL008", "such as x >> Layer(10)")]
    [InlineData("static Flow [|Define|](Flow image) => image + image;", "NETDSL008", "such as image >> Layer(10)")]
    [InlineData(
        "static Flow Define(Flow x) => Half(x, [|1.5m|]); static Flow Half(Flow x, decimal part) => x >> Layer(2);",
        "NETDSL093",
        "int, double, bool or string"
    )]
    public void It_is_reported_at_its_place(string members, string id, string part) =>
        Assert.Contains(part, Mistake.Verify(id, Network(members)), StringComparison.Ordinal);

    [Theory]
    [InlineData("static Flow Define(Flow x) => x >> (y => y);")]
    [InlineData("static Stage U() => Layer(3); static Flow Define(Flow x) => x >> U;")]
    [InlineData("static Flow Define(Flow x) => x >> Laye(3);")]
    [InlineData("static Flow Define(Flow x) => x >> Layer((1, 2));")]
    [InlineData("static Flow Define(Flow x) => x >> Layer(outputs: 3, wide: true);")]
    [InlineData("static Flow Define(Flow x) { var y = x >> Layer(2); }")]
    [InlineData("static Flow Define(Flow x) { x >> Layer(2); return x; }")]
    [InlineData("static Flow Define(Flow x) => x >> Layer(4).Named();")]
    [InlineData("static Flow Define(Flow x) => x >> Repeat(Layer(4));")]
    [InlineData("static Flow Define(Flow x) => x >> Layer(1 / 0);")]
    public void What_the_compiler_rejects_it_reports_alone(string members)
    {
        var generated = Program.Of(Network(members)).Generate();

        Assert.Null(generated.Run.Exception);
        Assert.Empty(generated.Report());
        Assert.Contains(generated.Compile(), found => found.DefaultSeverity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("static Stage @class(int @int) => Layer(@int); static Flow Define(Flow @in) => @in >> @class(3);")]
    [InlineData(
        "static class B<T> { public static Stage U(int n) => Layer(n); } static Flow Define(Flow x) => x >> B<int>.U(3);"
    )]
    [InlineData(
        "private static partial Stage P(int n); private static partial Stage P(int n) => Layer(n); "
            + "static Flow Define(Flow x) => x >> P(3);"
    )]
    [InlineData("static Flow Define(Flow x) { return Local(x); static Flow Local(Flow y) => Concat(y, y) >> Layer(2); }")]
    [InlineData("static Flow Define(Flow x) => x >> Layer(4).Named(\"class\");")]
    [InlineData("static Stage U(int n, int m = 2) => Layer(n * m); static Flow Define(Flow x) => x >> U(m: 3, n: 1);")]
    [InlineData(
        "static Stage U(int n) => Layer(3).Named(\"unit\" + n); static Flow Define(Flow x) => x >> U(1) >> Relu >> U(2);"
    )]
    [InlineData("static Stage U(InitKind i) => Layer(3, init: i); static Flow Define(Flow x) => x >> U(InitKind.KaimingNormal);")]
    [InlineData("static Stage U(Sizes s = default) => Layer(3); static Flow Define(Flow x) => x >> U() >> Relu >> U(2);")]
    [InlineData(
        "static Stage M(Stage? s = null) => Residual(Layer(4), s); static Flow Define(Flow x) => x >> M() >> Relu >> M(Identity);"
    )]
    [InlineData("static Flow Define(Flow x) => x >> (true ? Layer(3) : throw null!);")]
    public void What_is_allowed_is_read(string members) => Program.Of(Network(members)).Generate().AssertClean();

    [Fact]
    public void Parameters_of_other_types_and_conversions_keep_their_values()
    {
        var generated = Program
            .Of(
                "[Network, Input(1, 9, 9)] partial class Net { "
                    + "static Stage Unit(Sizes stride, double part) { double half = 3; "
                    + "return Conv((int)(8 * part * (half / 2)), 3, stride: stride, padding: 1); } "
                    + "static Flow Define(Flow x) => x >> Unit(2, 1) >> Flatten() >> Layer(2); }"
            )
            .Generate()
            .AssertClean();

        Assert.Contains("Conv2d(1, 12, 3, stride 2, padding 1)", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_lines_are_said_where_shapes_do_not_go_together()
    {
        var generated = Program
            .Of(
                """
                [Network, Input(4)]
                partial class Net
                {
                    static Flow Define(Flow x)
                    {
                        var left = x >> Layer(8);
                        var right = x >> Blocks.Unit(9);
                        return left + right >> Layer(2);
                    }
                }
                """,
                """
                static class Blocks
                {
                    public static Stage Unit(int width) =>
                        Residual(
                            Layer(width)
                        );
                }
                """
            )
            .Generate();

        var found = Assert.Single(generated.Analyze());
        Assert.Equal(
            "Add gets [4] (the input) and [9] (line 5), and these shapes do not go together. "
                + "Write the stages so that both have one shape.",
            found.GetMessage(CultureInfo.InvariantCulture)
        );
        Assert.Equal("File1.cs", found.Location.SourceTree!.FilePath);
        Assert.Equal([4], found.AdditionalLocations.Select(each => each.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void Functions_of_another_project_are_not_read()
    {
        var other = Program
            .Of("namespace Shared { public static class Blocks { public static Stage Unit(int n) => Layer(n); } }")
            .Compilation.WithAssemblyName("Shared");
        var code = Marks.Take(Network("static Flow Define(Flow x) => x >> [|Shared.Blocks.Unit(3)|];"));
        var program = Program.Of(code.Code);

        var found = Assert.Single(
            (program with { Compilation = program.Compilation.AddReferences(other.ToMetadataReference()) }).Generate().Analyze()
        );

        Assert.Equal(
            "'Unit' cannot be read by the compiler: it is declared in another assembly, and functions are read from source. "
                + "Write the function into this project, or its stages here.",
            Marks.Check(found, code.Code, code.Spans[0])
        );
    }

    [Fact]
    public void Define_may_be_in_another_part_of_the_class() =>
        Program
            .Of(
                "[Network, Input(4)] partial class Net;",
                "partial class Net { static Flow Define(Flow x) => x >> Other.Blocks.Unit(3); }",
                "namespace Other { static class Blocks { public static Stage Unit(int n) => Layer(n); } }"
            )
            .Generate()
            .AssertClean();

    [Theory]
    [InlineData("static int Define(int x) => x;")]
    [InlineData("static void Define() { }")]
    [InlineData("int Define => 3;")]
    public void A_member_of_that_name_without_a_flow_is_the_users(string member) =>
        Assert.Contains(
            "[Layer(784, 10)]",
            Mistake.Verify("NETDSL008", $"[Network, Input(4)] partial class [|Net|] {{ {member} }}"),
            StringComparison.Ordinal
        );

    private static string Network(string members) => $"[Network, Input(4)] partial class Net {{ {members} }}";
}
