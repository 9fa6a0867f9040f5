using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The state that an optimizer keeps for one parameter: tensors of its shape, and the number of steps.
/// </summary>
/// <param name="parameter">The parameter.</param>
/// <param name="form">What of it is written.</param>
internal sealed class ParameterState(Parameter parameter, StateForm form) : OptimizerState, IDisposable
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

    /// <inheritdoc/>
    public override void SaveStateDict(BinaryWriter writer)
    {
        if (form.HasSteps)
        {
            writer.Write(Steps);
        }

        if (form.HasMomentumProduct)
        {
            writer.Write((double)MomentumProduct);
        }

        foreach (var index in form.Always)
        {
            Existing(index).Save(writer);
        }

        foreach (var index in form.IfUsed)
        {
            writer.Write(Has(index));
            buffers[index]?.Save(writer);
        }
    }

    /// <inheritdoc/>
    public override void LoadStateDict(BinaryReader reader)
    {
        Steps = form.HasSteps ? reader.ReadInt64() : 0;
        MomentumProduct = form.HasMomentumProduct ? (float)reader.ReadDouble() : 1;
        foreach (var index in form.Always)
        {
            Existing(index).Load(reader);
        }

        foreach (var index in form.IfUsed)
        {
            if (reader.ReadBoolean())
            {
                Existing(index).Load(reader);
            }
            else
            {
                buffers[index]?.Dispose();
                buffers[index] = null;
            }
        }
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

    private Tensor Existing(int index)
    {
        Buffer(index, form.Start);
        return buffers[index]!;
    }
}

/// <summary>What an optimizer writes for each parameter, in TorchSharp's order: numbers, then tensors.</summary>
/// <param name="Always">The buffers that every parameter has.</param>
/// <param name="IfUsed">The buffers that depend on options, each after a byte that says whether it follows.</param>
internal sealed record StateForm(int[] Always, int[] IfUsed)
{
    /// <summary>Whether the number of steps comes first.</summary>
    public bool HasSteps { get; init; } = true;

    /// <summary>Whether the product of momentum factors comes next.</summary>
    public bool HasMomentumProduct { get; init; }

    /// <summary>The initial value of a buffer.</summary>
    public float Start { get; init; }
}
