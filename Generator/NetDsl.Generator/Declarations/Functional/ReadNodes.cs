using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>
/// The syntax behind the places of one reading of a functional declaration: each reading meets the same nodes in the same order.
/// </summary>
internal sealed class ReadNodes
{
    private readonly List<(SyntaxNode Syntax, IMethodSymbol? Method)> nodes = [];
    private readonly Dictionary<SyntaxNode, Place> places = [];

    /// <summary>The place of a node; the same node has one place, however often it is read.</summary>
    /// <param name="syntax">The node.</param>
    /// <param name="method">The function that it calls; null for none.</param>
    public Place Of(SyntaxNode syntax, IMethodSymbol? method = null)
    {
        if (!places.TryGetValue(syntax, out var place))
        {
            place = Place.OfNode(nodes.Count);
            places.Add(syntax, place);
            nodes.Add((syntax, method));
        }

        return place;
    }

    /// <summary>The place of a node; null if it has not been read.</summary>
    public Place? Find(SyntaxNode syntax) => places.TryGetValue(syntax, out var place) ? place : null;

    /// <summary>The node at a place; null if that is none.</summary>
    public (SyntaxNode Syntax, IMethodSymbol? Method)? Find(Place place) =>
        place.Node >= 0 && place.Node < nodes.Count ? nodes[place.Node] : null;
}
