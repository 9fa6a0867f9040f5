namespace NetDsl;

/// <summary>
/// The functions that <c>static Flow Define(Flow x)</c> is written with: one for each stage attribute, with its parameters and
/// defaults, and those that compose stages. Activations need no function: <c>x >> Relu</c>.
/// <code>
/// static Flow Define(Flow image) =>
///     image >> Conv(32, 3) >> Relu >> Repeat(2, Residual(Conv(32, 3, padding: Same))) >> GlobalAveragePool() >> Layer(10);
/// </code>
/// </summary>
/// <remarks>
/// The compiler reads Define and the functions that it calls; they never run. Called by a program, each function throws
/// <see cref="NotSupportedException"/>.
/// </remarks>
public static partial class Stages
{
    /// <summary>
    /// The stage that changes nothing and has no weights: the plain shortcut of <see cref="Residual"/>, one of
    /// <see cref="Branches"/>, or one side of a choice such as <c>stride == 1 ? Identity : Conv(width, 1, stride: stride)</c>.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Identity.html">torch.nn.Identity</see>.
    /// </summary>
    public static Stage Identity => throw OnlyRead.Error;

    /// <summary>
    /// A residual connection, y = body(x) + shortcut(x). Both have to give the same shape, which without a shortcut is that of x.
    /// From arXiv 1512.03385, equations 1 and 2.
    /// </summary>
    /// <param name="body">What is added to the shortcut.</param>
    /// <param name="shortcut">
    /// What x goes through on its way past the body. Default (null): nothing, as <see cref="Identity"/>.
    /// </param>
    public static Stage Residual(Stage body, Stage? shortcut = null) => throw OnlyRead.Error;

    /// <summary>
    /// A stage several times, one after another, each time with weights of its own: <c>Repeat(2, s)</c> computes s₂(s₁(x)).
    /// The stage has to take what it gives.
    /// </summary>
    /// <param name="times">How often, at least 1.</param>
    /// <param name="stage">The stage.</param>
    public static Stage Repeat(int times, Stage stage) => throw OnlyRead.Error;

    /// <summary>
    /// Another network as a stage, with its layers and weights; its loss, optimizer and training are not used. Each call is a
    /// network with weights of its own.
    /// </summary>
    /// <typeparam name="TNetwork">
    /// The network: a class with <c>[Network]</c> that takes one input, of the program or of a library that is built with NetDsl.
    /// </typeparam>
    /// <param name="frozen">
    /// Whether training leaves it as it is: its weights get no gradient and it stays in evaluation mode. Default: false.
    /// </param>
    /// <param name="rate">
    /// The learning rate of its parameters as a multiple of the optimizer's, above 0, also where a schedule changes that.
    /// Default: 1.
    /// </param>
    public static Stage Use<TNetwork>(bool frozen = false, double rate = 1)
        where TNetwork : class => throw OnlyRead.Error;

    /// <summary>
    /// Several stages beside each other, y = merge(b₁(x), b₂(x), …): each takes the same value, and one function makes one value
    /// of what they give. <c>Branches(Concat, Conv(64, 1), Conv(96, 3, padding: Same))</c> is a part of an Inception block
    /// (arXiv 1409.4842, section 4).
    /// </summary>
    /// <param name="merge">How: <see cref="Concat"/>, <see cref="Add"/> or <see cref="Multiply"/>.</param>
    /// <param name="branches">The stages, at least two.</param>
    public static Stage Branches(Merge merge, params Stage[] branches) => throw OnlyRead.Error;

    /// <summary>
    /// Joins values along the channels of maps, <c>[N, A, H, W]</c> and <c>[N, B, H, W]</c> → <c>[N, A + B, H, W]</c>, or along
    /// the features, <c>[N, A]</c> and <c>[N, B]</c> → <c>[N, A + B]</c>. All other dimensions have to be equal.
    /// See <see href="https://pytorch.org/docs/stable/generated/torch.cat.html">torch.cat</see>.
    /// </summary>
    /// <param name="flows">The values, at least two; their channels or features come out in this order.</param>
    public static Flow Concat(params Flow[] flows) => throw OnlyRead.Error;

    /// <summary>The sum of values of one shape, which it keeps. For two, <c>a + b</c> means the same.</summary>
    /// <param name="flows">The values, at least two.</param>
    public static Flow Add(params Flow[] flows) => throw OnlyRead.Error;

    /// <summary>
    /// The product of values of one shape, element by element; it keeps the shape. For two, <c>a * b</c> means the same.
    /// </summary>
    /// <param name="flows">The values, at least two.</param>
    public static Flow Multiply(params Flow[] flows) => throw OnlyRead.Error;
}
