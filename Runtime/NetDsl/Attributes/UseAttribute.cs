namespace NetDsl;

/// <summary>
/// Another network as a stage, with its layers and weights: <c>[Use&lt;Encoder&gt;]</c> takes what the network takes and gives
/// what it gives. Its weights are saved under the stage's name; its declared loss, optimizer and training are not used.
/// </summary>
/// <typeparam name="TNetwork">
/// The network: a class with <c>[Network]</c> that takes one input, of the program or of a library that is built with NetDsl.
/// </typeparam>
public sealed class UseAttribute<TNetwork> : StageAttribute
    where TNetwork : class
{
    /// <summary>
    /// Whether training leaves the network as it is: its weights get no gradient and it stays in evaluation mode, so that it
    /// drops nothing and its running statistics do not change. Default: false.
    /// </summary>
    public bool Frozen { get; set; }

    /// <summary>
    /// The learning rate of its parameters as a multiple of the optimizer's, above 0, also where a schedule changes that: 0.1 for
    /// an encoder that has learned before, so that the new stages do not spoil it at first. Networks around the one that declares
    /// it say their own. Default: 1.
    /// </summary>
    public double Rate { get; set; } = 1;
}
