using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Declarations.Functional;

namespace NetDsl.Generator;

/// <summary>Keeps other analyzers from calling Define unused: nothing calls it, and the generator reads it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefineSuppressor : DiagnosticSuppressor
{
    private const string Justification = "Define declares the network and is read by the compiler.";

    private static readonly SuppressionDescriptor Unused = new("NETDSLS01", "IDE0051", Justification);

    private static readonly SuppressionDescriptor Uncalled = new("NETDSLS02", "CA1811", Justification);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Unused, Uncalled];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsDefine(diagnostic.Location, context))
            {
                var descriptor = diagnostic.Id == Unused.SuppressedDiagnosticId ? Unused : Uncalled;
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
            }
        }
    }

    private static bool IsDefine(Location location, SuppressionAnalysisContext context)
    {
        if (location.SourceTree is not { } tree)
        {
            return false;
        }

        var node = tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan);
        return context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken)
                is IMethodSymbol { ContainingType: { } type } method
            && NetDslAttributes.Of(type).Any(NetDslAttributes.IsNetwork)
            && Dsl.Definitions(type).Contains(method, SymbolEqualityComparer.Default);
    }
}
