using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generator.Tests.Support;

/// <summary>An .editorconfig with nothing in it.</summary>
internal sealed class EmptyOptions : AnalyzerConfigOptionsProvider
{
    public static EmptyOptions Provider { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions => Values.None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Values.None;

    private sealed class Values : AnalyzerConfigOptions
    {
        public static Values None { get; } = new();

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
