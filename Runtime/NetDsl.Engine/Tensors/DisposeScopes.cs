using TorchSharp;

namespace NetDsl.Engine.Tensors;

/// <summary>The dispose scopes of the running thread, innermost first.</summary>
internal static class DisposeScopes
{
    [ThreadStatic]
    private static DisposeScope? current;

    public static DisposeScope? Current
    {
        get
        {
            // A scope may have been ended on another thread, as after an await.
            while (current is { Ended: true })
            {
                current = current.Outer;
            }

            return current;
        }
        set => current = value;
    }

    public static DisposeScope Begin() => current = new DisposeScope(Current);

    /// <summary>Ends a scope. Forgotten scopes inside it stay open but are no longer current.</summary>
    public static void End(DisposeScope scope)
    {
        for (var open = current; open is not null; open = open.Outer)
        {
            if (!ReferenceEquals(open, scope))
            {
                continue;
            }

            current = scope.Outer;
            break;
        }
    }
}
