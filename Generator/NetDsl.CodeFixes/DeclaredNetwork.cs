using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetDsl.CodeFixes.Edits;
using NetDsl.Generator;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Checks.Advice;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Declarations.Functional;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.CodeFixes;

/// <summary>A declaration with its syntax, as the generator and the analyzer read it.</summary>
internal sealed class DeclaredNetwork
{
    private readonly CancellationToken cancellation;
    private readonly AttributeData[] attributes;
    private readonly ReadNodes nodes;
    private readonly Lazy<IReadOnlyList<Finding>> occurrences;

    private DeclaredNetwork(
        INamedTypeSymbol type,
        NetworkDeclaration declaration,
        ReadNodes nodes,
        Compilation compilation,
        CancellationToken cancellation
    )
    {
        Type = type;
        Compilation = compilation;
        this.nodes = nodes;
        this.cancellation = cancellation;
        Network = NetworkChecks.Check(declaration);
        attributes = [.. NetDslAttributes.Of(type)];
        Findings = [.. NetworkAnalyzer.Find(type, attributes, compilation, cancellation, nodes)];
        occurrences = new(() => AdviceChecks.Occurrences(Network));
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The program.</summary>
    public Compilation Compilation { get; }

    /// <summary>The result of the checks.</summary>
    public CheckedNetwork Network { get; }

    /// <summary>All that is reported.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The layers in the order in which they first run, as far as their shapes are known.</summary>
    public IReadOnlyList<LayerNode> Layers => [.. Network.Graph.Layers()];

    /// <summary>The straight parts; none where shapes are unknown.</summary>
    public IReadOnlyList<Stack> Stacks => Generator.Checks.Advice.Stacks.Of(Network);

    /// <summary>Whether other declarations can change what it computes.</summary>
    public bool DependsOnOthers =>
        Network.Declaration.DefineFindings is not null
        || Network.Declaration.Pipeline.Layers().Any(stage => stage.Layer is Generator.Layers.UsedLayer);

    /// <summary>The network in which a mistake is reported; null if there is none at that location.</summary>
    public static async Task<DeclaredNetwork?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        var own =
            root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>()
                is { } syntax
            && model.GetDeclaredSymbol(syntax, cancellation) is INamedTypeSymbol type
                ? Read(type, model.Compilation, cancellation)
                : null;
        // A function that declares a block may be in any class.
        return own?.Find(diagnostic) is not null
            ? own
            : DeclaredNetworks
                .Of(model.Compilation, cancellation)
                .FirstOrDefault(network => network.Find(diagnostic) is not null);
    }

    /// <summary>The declaration of a type; null if it is not a class.</summary>
    public static DeclaredNetwork? Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var nodes = new ReadNodes();
        return DeclarationReader.Read(type, compilation, cancellation, nodes) is { } declaration
            ? new DeclaredNetwork(type, declaration, nodes, compilation, cancellation)
            : null;
    }

    /// <summary>The mistake that a diagnostic reports.</summary>
    public Finding? Find(Diagnostic diagnostic) =>
        Findings.FirstOrDefault(finding =>
            finding.Id == diagnostic.Id
            && Locate(finding.Place) is { } location
            && location.SourceTree == diagnostic.Location.SourceTree
            && location.SourceSpan == diagnostic.Location.SourceSpan
        );

    /// <summary>The location of a place.</summary>
    public Location Locate(Place place) => Locations.Of(place, Type, attributes, nodes, cancellation);

    /// <summary>The attribute at a place.</summary>
    public AttributeSyntax Attribute(Place place) =>
        (AttributeSyntax)attributes[place.Attribute].ApplicationSyntaxReference!.GetSyntax(cancellation);

    /// <summary>The attributes that declare stages.</summary>
    public IEnumerable<AttributeSyntax> StageAttributes =>
        attributes
            .Select((data, number) => (data, number))
            .Where(each =>
                new AttributeValues(each.data, each.number) is var values
                && (values.Used is not null || Kinds.Layers.Find(values.Kind) is not null)
            )
            .Select(each => Attribute(new Place(each.number)));

    /// <summary>The stage at a place; null if that is none.</summary>
    public WrittenStage? Stage(Place place) =>
        nodes.Find(place) is { } node
            ? node.Syntax is ExpressionSyntax expression
                ? new CallStage(
                    expression,
                    node.Method,
                    Names(expression),
                    Text(expression.SyntaxTree),
                    IsOpen(expression, expression.Span)
                )
                : null
            : place.Attribute >= 0 && Attribute(place) is var attribute
                ? new AttributeStage(attribute, Names(attribute), Text(attribute.SyntaxTree))
                : null;

    /// <summary>The node of the functional form at a place; null if that is none.</summary>
    public SyntaxNode? Node(Place place) => nodes.Find(place)?.Syntax;

    /// <summary>The argument at a place; null if it is not written.</summary>
    public WrittenArgument? Argument(Place place) => Stage(place)?.At(Locate(place).SourceSpan);

    /// <summary>NetDsl's names as they can be written at a node.</summary>
    public NamesInScope Names(SyntaxNode node) => new(Compilation.GetSemanticModel(node.SyntaxTree), node.SpanStart);

    /// <summary>The meaning of a name.</summary>
    public ISymbol? Symbol(ExpressionSyntax expression) =>
        Compilation.GetSemanticModel(expression.SyntaxTree).GetSymbolInfo(expression, cancellation).Symbol;

    /// <summary>
    /// Whether a piece of code depends on a parameter or local of the function around it: then the mistake may be the caller's.
    /// </summary>
    /// <param name="node">A node around it.</param>
    /// <param name="span">The piece.</param>
    public bool IsOpen(SyntaxNode node, TextSpan span) =>
        node.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Any(name =>
                span.Contains(name.Span)
                && name.Parent is not NameColonSyntax
                && Symbol(name) is IParameterSymbol or ILocalSymbol { IsConst: false }
            );

    /// <summary>The user's declarations of a type: this one or a containing one.</summary>
    public IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        GeneratedTrees
            .UserDeclarations(type)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>();

    public SourceText Text(SyntaxTree tree) => tree.GetText(cancellation);

    /// <summary>Findings of a rule; of one of a block that is used at several places there may be one.</summary>
    public int Count(string id) => Findings.Count(finding => finding.Id == id);

    /// <summary>Findings of a rule, once for each time that a stage is applied.</summary>
    public int Occurrences(string id) => Math.Max(Count(id), occurrences.Value.Count(finding => finding.Id == id));

    /// <summary>How often a stage of a function is applied in the network.</summary>
    public int Uses(SyntaxNode stage) => nodes.Find(stage) is { } place ? Uses(Network.Declaration.Pipeline, place) : 0;

    private static int Uses(StageGroup group, Place place) =>
        group
            .Flow.Steps.OfType<CallStep>()
            .Select(step => group.Stages[step.Stage])
            .Sum(stage =>
                stage is StageGroup inner ? Uses(inner, place)
                : stage.Place == place ? 1
                : 0
            );
}
