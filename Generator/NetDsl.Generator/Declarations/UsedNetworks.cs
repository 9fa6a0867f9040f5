using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Checks.Advice;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Rendering.Python;

namespace NetDsl.Generator.Declarations;

/// <summary>Reads the networks that a network uses, and those that they use.</summary>
/// <param name="user">The network that is read.</param>
/// <param name="compilation">The program.</param>
/// <param name="around">Reads the network that uses this one; null for none.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class UsedNetworks(
    INamedTypeSymbol user,
    Compilation compilation,
    UsedNetworks? around,
    CancellationToken cancellation
)
{
    /// <summary>Stages of a network that is used; more are a mistake, and would stop the editor.</summary>
    private const int MostStages = 20_000;

    // One for the outermost network: networks that use others twice would double the readings with each level.
    private readonly Dictionary<INamedTypeSymbol, CheckedNetwork?> read =
        around?.read ?? new Dictionary<INamedTypeSymbol, CheckedNetwork?>(SymbolEqualityComparer.Default);

    /// <summary>The network of a type.</summary>
    public UsedNetwork Of(ITypeSymbol type)
    {
        if (
            type is not INamedTypeSymbol { TypeKind: TypeKind.Class } network
            || !NetDslAttributes.Of(network).Any(NetDslAttributes.IsNetwork)
        )
        {
            return Faulty("it is not a network", "a class with [Network]");
        }

        if (IsPartOf(network))
        {
            return Faulty("it would be a part of itself", "a network that does not use this one");
        }

        if (!SymbolEqualityComparer.Default.Equals(network.ContainingAssembly, compilation.Assembly))
        {
            return Faulty(
                "it is in another assembly, and the compiler reads declarations of this one alone",
                "a network of this program"
            );
        }

        if (Read(network) is not { } known)
        {
            return Faulty("it is not a network", "a class with [Network]");
        }

        if (known.TakesSeveral)
        {
            return Faulty("it takes several inputs", "a network of one input, or a function with its stages");
        }

        if (known.IsFaulty || known.Graph is not { Input: { } input, Output: { } output } graph)
        {
            return Faulty("its own declaration has mistakes", "it without them first");
        }

        var layers = graph.Layers().ToArray();
        return layers.Sum(layer => layer.Operation.Used?.Lines.Count ?? 1L) > MostStages
            ? Faulty($"it has more than {Numbers.Grouped(MostStages)} stages", "a smaller network")
            : new UsedNetwork(type.Name, Name(type), null)
            {
                Input = input.Type,
                Output = output.Type,
                Parameters = graph.Parameters,
                AllParameters = graph.AllParameters,
                MultiplyAdds = graph.MultiplyAdds,
                OutputCount = graph.OutputCount,
                BufferBytes = Numbers.Total(layers.Select(layer => layer.Operation.BufferBytes)),
                HasModes = layers.Any(layer => layer.Operation.HasModes),
                Draws = layers.Any(layer => layer.Operation.Draws),
                NeedsTwoSamples = layers.Any(layer => layer.NeedsTwoSamples),
                Head = Ends(Stacks.Last(known)?.Head?.Traits),
                Lines = PrintText.Lines(known.Name, graph).ToEquatableArray(),
            };

        UsedNetwork Faulty(string why, string instead) => new(type.Name, type.Name, (why, instead));
    }

    private bool IsPartOf(INamedTypeSymbol network) =>
        SymbolEqualityComparer.Default.Equals(user, network) || around?.IsPartOf(network) == true;

    private CheckedNetwork? Read(INamedTypeSymbol network)
    {
        if (!read.TryGetValue(network, out var known))
        {
            known = DeclarationReader.Read(network, compilation, cancellation, around: this) is { } declaration
                ? NetworkChecks.Check(declaration)
                : null;
            read.Add(network, known);
        }

        return known;
    }

    // The name alone, where nothing else can be meant by it.
    private string Name(ITypeSymbol type) =>
        type.ContainingType is null
        && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, user.ContainingNamespace)
        && user.ContainingType is null
        && user.GetMembers(type.Name).IsEmpty
        && user.Name != type.Name
            ? TypeReader.Escape(type.Name)
            : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    // Of what is inside, advice on the network around it asks for the range of the outputs alone.
    private static LayerTraits Ends(LayerTraits? head) =>
        head is null
            ? LayerTraits.None
            : new LayerTraits
            {
                Text = head.Text,
                Activation = head.Activation,
                Lowest = head.Lowest,
                Highest = head.Highest,
                Sigmoid = head.Sigmoid,
                Softmax = head.Softmax,
                LogSoftmax = head.LogSoftmax,
                Dim = head.Dim,
                NonLinear = true,
            };
}
