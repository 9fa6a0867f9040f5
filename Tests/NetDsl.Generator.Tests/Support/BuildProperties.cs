using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generator.Tests.Support;

/// <summary>Properties of the user's project as far as the compiler gets to see them.</summary>
internal sealed class BuildProperties(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

    /// <summary>Snapshots are on, in a project in this folder.</summary>
    public static BuildProperties Snapshots(string? folder = "/home/user/project/", string map = "true")
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["build_property.NetDslSnapshotMap"] = map,
        };
        if (folder is not null)
        {
            values["build_property.ProjectDir"] = folder;
        }

        return new BuildProperties(values);
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => EmptyOptions.Provider.GetOptions(tree);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => EmptyOptions.Provider.GetOptions(textFile);

    /// <summary>The values by their keys.</summary>
    internal sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

/// <summary>Settings of an .editorconfig that hold for all of the user's files.</summary>
internal sealed class FileSettings(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new BuildProperties.Values(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new BuildProperties.Values(values);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new BuildProperties.Values(values);
}
