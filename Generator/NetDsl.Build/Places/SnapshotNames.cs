namespace NetDsl.Build.Places;

/// <summary>The names of snapshots: the type's name, made longer if the networks of a folder would share one.</summary>
internal static class SnapshotNames
{
    /// <summary>In the name of every snapshot, before its extension.</summary>
    public const string Infix = ".network.verified";

    /// <summary>The names, without folder, infix and extension, in the order of the networks.</summary>
    /// <param name="networks">Networks and the folders of their snapshots.</param>
    public static string[] Of(IReadOnlyList<(NetworkEntry Network, string Folder)> networks)
    {
        // Two equal names both get longer; case is ignored because file systems may ignore it. The longest names are unique, so
        // this ends.
        var levels = new int[networks.Count];
        while (true)
        {
            var names = networks.Select((network, i) => Name(network.Network, levels[i])).ToArray();
            var clashing = Enumerable
                .Range(0, names.Length)
                .GroupBy(i => $"{networks[i].Folder}/{names[i]}", StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .SelectMany(group => group)
                .Where(i => levels[i] < 2)
                .ToArray();
            if (clashing.Length == 0)
            {
                return names;
            }

            foreach (var i in clashing)
            {
                levels[i]++;
            }
        }
    }

    private static string Name(NetworkEntry network, int level) =>
        level switch
        {
            0 => network.Type,
            1 => network.Namespace.Length == 0 ? network.Type : $"{network.Namespace}.{network.Type}",
            _ => network.GeneratedFile.EndsWith(".g.cs", StringComparison.Ordinal)
                ? network.GeneratedFile.Substring(0, network.GeneratedFile.Length - ".g.cs".Length)
                : network.GeneratedFile,
        };
}
