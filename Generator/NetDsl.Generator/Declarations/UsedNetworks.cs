using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Checks.Advice;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Rendering.Python;

namespace NetDsl.Generator.Declarations;

/// <summary>Reads the networks that a network uses, and those that they use.</summary>
/// <param name="user">The network that is read.</param>
/// <param name="compilation">The program.</param>
/// <param name="around">The networks that use it, from the outside in.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class UsedNetworks(
    INamedTypeSymbol user,
    Compilation compilation,
    IReadOnlyList<INamedTypeSymbol> around,
    CancellationToken cancellation
)
{
    /// <summary>The network of a type.</summary>
    public UsedNetwork Of(ITypeSymbol type)
    {
        var name = Name(type);
        if (
            type is not INamedTypeSymbol { TypeKind: TypeKind.Class } network
            || !NetDslAttributes.Of(network).Any(NetDslAttributes.IsNetwork)
        )
        {
            return Faulty("it is not a network", "a class with [Network]");
        }

        INamedTypeSymbol[] path = [.. around, user];
        if (path.Contains(network, SymbolEqualityComparer.Default))
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

        if (DeclarationReader.Read(network, compilation, cancellation, around: path) is not { } declaration)
        {
            return Faulty("it is not a network", "a class with [Network]");
        }

        if (declaration.Pipeline.Flow.Inputs.Count > 1)
        {
            return Faulty("it takes several inputs", "a network of one input, or a function with its stages");
        }

        var read = NetworkChecks.Check(declaration);
        return read.IsFaulty || read.Graph is not { Input: { } input, Output: { } output }
            ? Faulty("its own declaration has mistakes", "it without them first")
            : new UsedNetwork(name, name, null)
            {
                Input = input.Type,
                Output = output.Type,
                Parameters = read.Graph.Parameters,
                MultiplyAdds = read.Graph.MultiplyAdds,
                BufferBytes = Numbers.Total(read.Graph.Layers().Select(layer => layer.Operation.BufferBytes)),
                HasModes = read.Graph.Layers().Any(layer => layer.Operation.HasModes),
                AllParameters = read.Graph.AllParameters,
                Draws = read.Graph.Layers().Any(layer => layer.Operation.Draws),
                NeedsTwoSamples = read.Graph.Layers().Any(layer => layer.NeedsTwoSamples),
                Head = Ends(Stacks.Last(read)?.Head?.Traits),
                Lines = PrintText.Lines(read.Name, read.Graph).ToEquatableArray(),
            };

        UsedNetwork Faulty(string why, string instead) => new(type.Name, name, (why, instead));
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
