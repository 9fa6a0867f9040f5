namespace NetDsl;

/// <summary>The engine behind a network, for reports: this library has no tensors and knows none.</summary>
internal static class EngineName
{
    // The namespace of both engines' module types.
    private const string Namespace = "TorchSharp";

    /// <summary>Assembly and version of the first base class that is an engine's; null if none is.</summary>
    public static string? Of(INetwork network)
    {
        for (var type = network.GetType().BaseType; type is not null; type = type.BaseType)
        {
            if (type.Namespace?.StartsWith(Namespace, StringComparison.Ordinal) ?? false)
            {
                var assembly = type.Assembly.GetName();
                return $"{assembly.Name} {assembly.Version?.ToString(3)}";
            }
        }

        return null;
    }
}
