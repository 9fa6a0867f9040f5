using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// What an optimizer keeps of one parameter between steps: tensors of its shape, and how many steps it has made.
/// </summary>
internal sealed class ParameterState(Parameter parameter) : IDisposable
{
    private const int Most = 3;

    private readonly Tensor?[] buffers = new Tensor?[Most];

    /// <summary>The steps made with a gradient, the current one included.</summary>
    public long Steps { get; set; }

    /// <summary>NAdam's product of all momentum factors so far; PyTorch keeps it as a float.</summary>
    public float MomentumProduct { get; set; } = 1;

    /// <summary>Whether a buffer is there already.</summary>
    public bool Has(int index) => buffers[index] is not null;

    /// <summary>A buffer, to change; it is made on its first use.</summary>
    /// <param name="index">Its number among the optimizer's buffers.</param>
    /// <param name="start">What a new buffer is filled with.</param>
    public Span<float> Buffer(int index, float start = 0)
    {
        if (buffers[index] is not { } buffer)
        {
            // Of no dispose scope: the first step is made inside that of a training loop.
            buffers[index] = buffer = Tensor.NewUntracked(parameter.sizes);
            buffer.Write<float>().Fill(start);
        }
        return buffer.Write<float>();
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        foreach (var buffer in buffers)
        {
            buffer?.Dispose();
        }

        Array.Clear(buffers);
    }
}
