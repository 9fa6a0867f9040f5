namespace NetDsl;

/// <summary>
/// A part of a network: one layer, or several one after another. The functions of <see cref="Stages"/> make stages; a function of
/// your own that returns one is a block: <c>static Stage Unit(int width) => Conv(width, 3) >> BatchNorm() >> Relu;</c>.
/// Each call makes a stage with weights of its own. A stage that is held in a local and applied twice shares its weights.
/// </summary>
/// <remarks>There are no objects of this type: Define is read by the compiler and never runs.</remarks>
public sealed class Stage
{
    private Stage() { }

    /// <summary>An activation function with its usual parameters, so that <c>x >> Relu</c> needs no brackets.</summary>
    /// <param name="kind">Which function.</param>
    public static implicit operator Stage(ActivationKind kind) => throw OnlyRead.Error;

    /// <summary>Two stages one after another: <c>Conv(32, 3) >> BatchNorm()</c>.</summary>
    /// <param name="first">The stage that is applied first.</param>
    /// <param name="next">The stage that is applied to what the first one gives.</param>
    public static Stage operator >>(Stage first, Stage next) => throw OnlyRead.Error;

    /// <summary>
    /// The same stage with a name: the generated member and the prefix of its state_dict keys (<c>stem.weight</c>). Without it,
    /// the name is made from the kind and its number, or from the name of the function that is the block.
    /// </summary>
    /// <param name="name">The name, a C# identifier.</param>
    public Stage Named(string name) => throw OnlyRead.Error;
}
