using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

/// <summary>Makes the tensors that a case starts from.</summary>
internal static class Inputs
{
    /// <summary>The leaf, and the view of it that the operation sees.</summary>
    public static (Tensor Leaf, Tensor Value) Build(Input input)
    {
        var recipe = Recipe.Of(input);
        var leaf = input.Type switch
        {
            Element.Float => tensor(recipe.Floats, recipe.Shape, requires_grad: input.Gradient),
            Element.Long => tensor(recipe.Longs, recipe.Shape),
            Element.Bool => tensor(recipe.Longs.Select(number => number != 0).ToArray(), recipe.Shape),
            _ => tensor(recipe.Longs, recipe.Shape).to(ScalarType.Byte),
        };
        return (
            leaf,
            input.PossibleLayout switch
            {
                Layout.Transposed => leaf.permute(recipe.Order),
                Layout.Narrowed => leaf.narrow(input.Shape.Length - 1, 1, input.Shape[^1]),
                Layout.Stepped => leaf.slice(0, 0, recipe.Shape[0], 2),
                Layout.Expanded => leaf.expand(input.Shape),
                _ => leaf,
            }
        );
    }
}
