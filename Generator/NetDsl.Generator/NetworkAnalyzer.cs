using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Checks.Advice;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator;

/// <summary>
/// Reports the mistakes in declarations, by the reading and the checks of the generator, and gives advice on sound ones, which the
/// generator knows nothing of. An analyzer's diagnostics know their source, so pragmas and .editorconfig rule them; and a mistake that
/// moves is told anew without anything being generated anew.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = NetDslAttributes.Of(type).ToArray();
        if (attributes.Length == 0)
        {
            return;
        }

        foreach (var finding in Find(type, attributes, context.Compilation, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Find(finding.Id),
                Locations.Of(finding.Place, type, attributes, context.CancellationToken),
                [.. finding.Arguments]));
        }
    }

    /// <summary>What there is to say about a type, in the order in which it is reported.</summary>
    /// <param name="type">A type with NetDsl attributes.</param>
    /// <param name="attributes">These, in the order in which they are written.</param>
    /// <param name="compilation">The program.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static IEnumerable<Finding> Find(
        INamedTypeSymbol type, AttributeData[] attributes, Compilation compilation, CancellationToken cancellation)
    {
        if (!attributes.Any(NetDslAttributes.IsNetwork))
        {
            return [new Finding(Rules.NoNetwork.Id, new Place(0), EquatableArray.Of(type.Name))];
        }

        return DeclarationReader.Read(type, compilation, cancellation) is { } declaration
            ? Find(NetworkChecks.Check(declaration))
            : [];
    }

    // Advice on a network that is not the one meant would be noise.
    private static IEnumerable<Finding> Find(CheckedNetwork network) =>
        network.IsFaulty ? network.Findings : AdviceChecks.Check(network);
}
