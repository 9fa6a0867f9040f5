using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The state that an optimizer keeps for one parameter: tensors of its shape, and the number of steps.
/// </summary>
internal sealed class ParameterState(Parameter parameter) : IDisposable
{
    private const int Most = 3;

    private readonly Tensor?[] buffers = new Tensor?[Most];

    /// <summary>The number of steps made with a gradient, including the current one.</summary>
    public long Steps { get; set; }

    /// <summary>NAdam's product of all momentum factors so far; PyTorch keeps it as a float.</summary>
    public float MomentumProduct { get; set; } = 1;

    /// <summary>Whether a buffer exists already.</summary>
    public bool Has(int index) => buffers[index] is not null;

    /// <summary>A buffer that may be changed; it is created on first use.</summary>
    /// <param name="index">Its number among the optimizer's buffers.</param>
    /// <param name="start">The initial value of a new buffer.</param>
    public Span<float> Buffer(int index, float start = 0)
    {
        if (buffers[index] is not { } buffer)
        {
            // In no dispose scope: the first step runs inside the scope of a training loop.
            buffers[index] = buffer = Tensor.NewUntracked(parameter.sizes);
            buffer.Write<float>().Fill(start);
        }
        return buffer.Write<float>();
    }

    /// <summary>Releases the memory.</summary>
    public void Dispose()
    {
        foreach (var buffer in buffers)
        {
            buffer?.Dispose();
        }

        Array.Clear(buffers);
    }
}
