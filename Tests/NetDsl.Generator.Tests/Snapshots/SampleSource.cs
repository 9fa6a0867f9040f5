using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Declarations taken from the samples' own files: the snapshot is of what the sample compiles.</summary>
internal static class SampleSource
{
    /// <summary>What is generated for one network of a file.</summary>
    /// <param name="path">The file, relative to the repository's root.</param>
    /// <param name="network">The class.</param>
    public static string Generated(string path, string network) =>
        Support.Generated.Unversioned(
            Program
                .Of(Repository.Read(path))
                .Generate()
                .Run.GeneratedSources.Single(source => source.HintName.EndsWith($".{network}.g.cs", StringComparison.Ordinal))
                .SourceText.ToString()
        );
}
