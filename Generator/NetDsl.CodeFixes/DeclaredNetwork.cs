using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Declarations.Functional;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.CodeFixes;

/// <summary>A declaration with its syntax, as the generator and the analyzer read it.</summary>
internal sealed class DeclaredNetwork
{
    // Repairs are edits of attributes.
    private static readonly ReadNodes NoNodes = new();

    private readonly SemanticModel model;
    private readonly CancellationToken cancellation;
    private readonly AttributeData[] attributes;
    private readonly Finding[] findings;

    private DeclaredNetwork(
        INamedTypeSymbol type,
        NetworkDeclaration declaration,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        Type = type;
        this.model = model;
        this.cancellation = cancellation;
        Network = NetworkChecks.Check(declaration);
        attributes = [.. NetDslAttributes.Of(type)];
        findings = [.. NetworkAnalyzer.Find(type, attributes, model.Compilation, cancellation, NoNodes)];
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The result of the checks.</summary>
    public CheckedNetwork Network { get; }

    /// <summary>The layers in their order, as far as their shapes are known.</summary>
    public IReadOnlyList<LayerNode> Layers => [.. Network.Graph.Layers()];

    /// <summary>The network in which a mistake is reported; null if there is none at that location.</summary>
    public static async Task<DeclaredNetwork?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return
            root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>()
                is { } syntax
            && model?.GetDeclaredSymbol(syntax, cancellation) is { } type
            ? Read(type, model, cancellation)
            : null;
    }

    /// <summary>The mistake that a diagnostic reports.</summary>
    public Finding? Find(Diagnostic diagnostic) =>
        findings.FirstOrDefault(finding =>
            finding.Id == diagnostic.Id
            && Locations.Of(finding.Place, Type, attributes, NoNodes, cancellation) is { } location
            && location.SourceTree == diagnostic.Location.SourceTree
            && location.SourceSpan == diagnostic.Location.SourceSpan
        );

    /// <summary>The attribute at a place.</summary>
    public AttributeSyntax Attribute(Place place) => (AttributeSyntax)Syntax(place)!;

    /// <summary>The argument at a place; null if it is not written.</summary>
    public AttributeArgumentSyntax? Argument(Place place) =>
        Attribute(place)
            .DescendantNodes()
            .OfType<AttributeArgumentSyntax>()
            .FirstOrDefault(argument => argument.Span == Locations.Of(place, Type, attributes, NoNodes, cancellation).SourceSpan);

    /// <summary>The value of an argument, written or not.</summary>
    public AttributeValues Values(Place place) => new(attributes[place.Attribute], place.Attribute);

    /// <summary>NetDsl's names as they can be written at the declaration.</summary>
    public NamesInScope Names(AttributeSyntax attribute) =>
        new(model.Compilation.GetSemanticModel(attribute.SyntaxTree), attribute.SpanStart);

    /// <summary>The meaning of a name.</summary>
    public ISymbol? Symbol(ExpressionSyntax expression) =>
        model.Compilation.GetSemanticModel(expression.SyntaxTree).GetSymbolInfo(expression, cancellation).Symbol;

    /// <summary>The user's declarations of a type: this one or a containing one.</summary>
    public IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        GeneratedTrees
            .UserDeclarations(type)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>();

    public SourceText Text(SyntaxTree tree) => tree.GetText(cancellation);

    /// <summary>Whether a repair removes the mistake and adds none.</summary>
    /// <param name="finding">The mistake.</param>
    /// <param name="repair">The repair to try.</param>
    /// <param name="revealed">The other mistakes that may appear.</param>
    public bool IsMended(Finding finding, Repair repair, Revealed revealed)
    {
        var changed = model.Compilation;
        foreach (var (tree, text) in repair.Edits.Apply(cancellation))
        {
            changed = changed.ReplaceSyntaxTree(tree, tree.WithChangedText(text));
        }

        // Found again by its name, by which the generator identifies it too.
        return changed.Assembly.GetTypeByMetadataName(Network.Declaration.Type.Hierarchy.UniqueName) is { } type
            && Read(type, changed.GetSemanticModel(changed.SyntaxTrees.First()), cancellation) is { } repaired
            && repaired.Network.Declaration.DoesNotCompile == Network.Declaration.DoesNotCompile
            && repaired.Count(finding.Id) < Count(finding.Id)
            && repaired.findings.All(other => MayAppear(other, revealed) || repaired.Count(other.Id) <= Count(other.Id));
    }

    private bool MayAppear(Finding finding, Revealed revealed) =>
        Rules.Find(finding.Id).DefaultSeverity == DiagnosticSeverity.Error
            ? revealed == Revealed.Errors
            : revealed != Revealed.Nothing || Network.IsFaulty;

    private int Count(string id) => findings.Count(finding => finding.Id == id);

    private SyntaxNode? Syntax(Place place) => attributes[place.Attribute].ApplicationSyntaxReference?.GetSyntax(cancellation);

    private static DeclaredNetwork? Read(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellation) =>
        DeclarationReader.Read(type, model.Compilation, cancellation) is { DefineFindings: null } declaration
            ? new DeclaredNetwork(type, declaration, model, cancellation)
            : null;
}
