using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the paddings share: how many elements are added, and which.</summary>
public abstract class PadBase : nn.Module<Tensor, Tensor>
{
    private readonly PaddingModes mode;

    private protected PadBase(string name, PaddingModes mode, double value, params long[] padding)
        : base(name)
    {
        this.mode = mode;
        this.value = value;
        this.padding = padding;
    }

    /// <summary>How many elements are added before and after the last dimension, then before and after the one before it.
    /// Negative numbers cut elements off.</summary>
    public long[] padding { get; set; }

    /// <summary>The number that is added by <see cref="ConstantPad1d"/> and <see cref="ConstantPad2d"/>.</summary>
    public double value { get; set; }

    /// <summary>Adds the elements.</summary>
    /// <param name="input">[…, L] or […, H, W].</param>
    /// <returns>The input's shape, with the larger last dimensions.</returns>
    /// <exception cref="ArgumentException">The numbers do not fit the input.</exception>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, mode, value);
}
