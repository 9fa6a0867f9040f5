namespace NetDsl.Engine.Tests;

/// <summary>
/// Runs code on a thread of its own: after an await, and in the thread pool, "another thread" may be the same one.
/// </summary>
internal static class Elsewhere
{
    public static T Run<T>(Func<T> function)
    {
        var result = default(T);
        var thread = new Thread(() => result = function());
        thread.Start();
        thread.Join();
        return result!;
    }
}
