// Members that the check of signatures must accept or report; see CheckerTests.
#pragma warning disable CA1822, CA1052
namespace Fake;

public enum Kind
{
    A = 0,
    B = 2,
}

public abstract class Base : IDisposable
{
    public void Dispose() => GC.SuppressFinalize(this);
}

public sealed class Good<T> : Base
{
    public int read_only { get; set; }

    public static T? same(T? value, (string name, long count)[] pairs, double scale = 1e-8, Kind kind = Kind.B) =>
        pairs.Length > scale && kind == Kind.B ? value : default;

    public void renamed(long here) => hidden(here);

    public void other_default(int n = 2) => hidden(n);

    public void other_type(long n) => hidden(n);

    public long other_result() => read_only;

    public static void not_static() { }

    public void invented() => hidden(0);

    internal void hidden(long n) => read_only = (int)n;
}

public sealed class Invented;
