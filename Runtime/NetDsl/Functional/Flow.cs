namespace NetDsl;

/// <summary>
/// A value on its way through a network that is declared by <c>static Flow Define(Flow x)</c>: the input, or what a stage gives.
/// The compiler knows its shape; like every value of a network it has a batch dimension, which is never written. A network of
/// several outputs returns a tuple of values: <c>static (Flow mean, Flow spread) Define(Flow x)</c>.
/// </summary>
/// <remarks>There are no objects of this type: Define is read by the compiler and never runs.</remarks>
public sealed class Flow
{
    private Flow() { }

    /// <summary>Applies a stage to a value: <c>x >> Layer(10) >> Relu</c>.</summary>
    /// <param name="value">The stage's input.</param>
    /// <param name="stage">The stage; it has to take values of that shape.</param>
    public static Flow operator >>(Flow value, Stage stage) => throw OnlyRead.Error;

    /// <summary>The sum of two values of one shape, as <see cref="Stages.Add"/>.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other one.</param>
    public static Flow operator +(Flow left, Flow right) => throw OnlyRead.Error;

    /// <summary>The product of two values of one shape, element by element, as <see cref="Stages.Multiply"/>.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other one.</param>
    public static Flow operator *(Flow left, Flow right) => throw OnlyRead.Error;

    /// <summary>
    /// A name for the function that gave this value, <c>Up(low, high, 32).Named("up1")</c>: the generated member and the prefix
    /// of its state_dict keys. Without it, the name is that of the function with a number. A stage has a name of its own:
    /// <see cref="Stage.Named"/>.
    /// </summary>
    /// <param name="name">The name, a C# identifier.</param>
    public Flow Named(string name) => throw OnlyRead.Error;
}
