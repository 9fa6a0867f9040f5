using TorchSharp;

namespace NetDsl.Engine.Tests.Signatures;

/// <summary>The check itself: it must find what it is there for.</summary>
public sealed class CheckerTests
{
    private static readonly string[] List =
    [
        "Fake.Base [0type] public abstract class Fake.Base : System.IDisposable",
        "Fake.Base [ctor] protected Base()",
        "Fake.Base [method] public void Dispose()",
        "Fake.Good<T> [0type] public sealed class Fake.Good<T> : Fake.Base, System.IDisposable",
        "Fake.Good<T> [method] public static T? same(T? value, (string name, long count)[] pairs, "
            + "double scale = 1E-08, Fake.Kind kind = Fake.Kind.B)",
        "Fake.Good<T> [method] public void renamed(long there)",
        "Fake.Good<T> [method] public void other_default(int n = 1)",
        "Fake.Good<T> [method] public void other_type(int n)",
        "Fake.Good<T> [method] public int other_result()",
        "Fake.Good<T> [method] public void not_static()",
        "Fake.Good<T> [property] public int read_only { get; }",
        "Fake.Kind [0type] public enum Fake.Kind : int",
        "Fake.Kind [enum value] A = 0",
        "Fake.Kind [enum value] B = 2",
    ];

    [Fact]
    public void Same_members_pass()
    {
        Assert.Empty(Faults(typeof(global::Fake.Kind)).Concat(Faults(typeof(global::Fake.Base))));
        Assert.DoesNotContain(Faults(typeof(global::Fake.Good<>)), fault => fault.Contains(" same"));
    }

    [Theory]
    [InlineData("renamed", "called 'there'")]
    [InlineData("other_default", "'int n = 1'")]
    [InlineData("other_type", "'int n'")]
    [InlineData("other_result", "result int")]
    [InlineData("not_static", "static in one of them only")]
    [InlineData("read_only", "accessors get")]
    [InlineData("invented", "is not in TorchSharp")]
    public void A_member_that_differs_is_reported(string member, string reason)
    {
        var fault = Assert.Single(Faults(typeof(global::Fake.Good<>)), fault => fault.Contains($" {member}"));
        Assert.Contains(reason, fault);
    }

    [Fact]
    public void An_invented_type_is_reported()
    {
        Assert.Contains("has no type Fake.Invented", Assert.Single(Faults(typeof(global::Fake.Invented))));
    }

    [Fact]
    public void Internal_members_do_not_matter()
    {
        Assert.DoesNotContain(Faults(typeof(global::Fake.Good<>)), fault => fault.Contains("hidden"));
    }

    [Fact]
    public void The_engine_is_looked_at_with_nested_and_generic_types()
    {
        var names = typeof(torch)
            .Assembly.GetTypes()
            .Where(ReflectedTypes.IsVisible)
            .Select(type => ReflectedTypes.Text(type).ToString())
            .ToList();
        Assert.Contains("TorchSharp.torch.Tensor", names);
        Assert.Contains("TorchSharp.torch.nn.Module<T, TResult>", names);
        Assert.Contains("TorchSharp.torch.nn.init", names);
        Assert.Contains("TorchSharp.Modules.SGD.ParamGroup", names);
    }

    private static List<string> Faults(Type type)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, List);
            return
            [
                .. new SignatureCheck(SignatureList.Read(path), compareParameterNames: true)
                    .Faults(type)
                    .Select(fault => fault.Fault),
            ];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
