namespace TorchSharp.Modules;

/// <summary>
/// What an optimizer has learned about one parameter, such as its momentum; <see cref="OptimizerHelper.state_dict"/> lists them.
/// </summary>
public abstract class OptimizerState
{
    private protected OptimizerState() { }

    /// <summary>Writes it in TorchSharp's form.</summary>
    /// <param name="writer">Where to.</param>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <summary>Replaces it by one that <see cref="SaveStateDict"/> has written.</summary>
    /// <param name="reader">Where from; data after it are not read.</param>
    /// <exception cref="ArgumentException">The data are those of a parameter of another shape or type.</exception>
    /// <exception cref="IOException">The data end early.</exception>
    public abstract void LoadStateDict(BinaryReader reader);
}
