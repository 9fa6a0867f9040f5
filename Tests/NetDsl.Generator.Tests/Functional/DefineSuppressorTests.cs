using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>Define is not called unused; what nothing reads is.</summary>
public sealed class DefineSuppressorTests
{
    [Theory]
    [InlineData("IDE0051", "static Flow Define(Flow x) => x >> Layer(2);")]
    [InlineData("CA1811", "static Flow Define(Flow x) => x >> Layer(2);")]
    [InlineData("IDE0051", "static (Flow, Flow) Define(Flow x) => (x >> Layer(2), x >> Layer(1));")]
    public void Define_of_a_network_is_used(string id, string define) =>
        Assert.Equal(["Old"], Reported(id, $"[Network, Input(4)] partial class Net {{ {define} static void Old() {{ }} }}"));

    [Theory]
    [InlineData("partial class Net { static Flow Define(Flow x) => x >> Layer(2); }")]
    [InlineData("[Network, Layer(4, 2)] partial class Net { static int Define(int x) => x; }")]
    public void Another_method_of_that_name_is_not(string code) => Assert.Equal(["Define"], Reported("IDE0051", code));

    private static string[] Reported(string id, string code)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, _, _) => throw exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false
        );
        return
        [
            .. Program
                .Of(code)
                .Compilation.WithAnalyzers([new Unused(id), new DefineSuppressor()], options)
                .GetAnalyzerDiagnosticsAsync()
                .GetAwaiter()
                .GetResult()
                .Select(diagnostic =>
                    diagnostic
                        .Location.SourceTree!.ToString()
                        .Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)
                ),
        ];
    }

    // As the editor's own, which is not in a package: it reports every private method.
#pragma warning disable RS1001, RS1017, RS1036 // It is run here alone.
    private sealed class Unused(string id) : DiagnosticAnalyzer
    {
        private readonly DiagnosticDescriptor rule = new(id, "Unused", "Unused", "Style", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(
                found =>
                {
                    if (found.Symbol.DeclaredAccessibility == Accessibility.Private && !found.Symbol.IsImplicitlyDeclared)
                    {
                        found.ReportDiagnostic(Diagnostic.Create(rule, found.Symbol.Locations[0]));
                    }
                },
                SymbolKind.Method
            );
        }
    }
#pragma warning restore RS1001, RS1017, RS1036
}
