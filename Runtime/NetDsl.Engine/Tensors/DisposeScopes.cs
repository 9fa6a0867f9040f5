using TorchSharp;

namespace NetDsl.Engine.Tensors;

/// <summary>The dispose scopes of the running thread, innermost first.</summary>
internal static class DisposeScopes
{
    [ThreadStatic]
    private static DisposeScope? current;

    public static DisposeScope? Current
    {
        get => current;
        set => current = value;
    }

    public static DisposeScope Begin() => current = new DisposeScope(current);

    /// <summary>Ends a scope. Scopes inside it that were forgotten are passed over.</summary>
    public static void End(DisposeScope scope)
    {
        for (var open = current; open is not null; open = open.Outer)
        {
            if (!ReferenceEquals(open, scope))
                continue;
            current = scope.Outer;
            break;
        }
        while (current is { Ended: true })
            current = current.Outer;
    }
}
